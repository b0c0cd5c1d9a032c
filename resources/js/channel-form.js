/*
 * Tests a channel without leaving the form. Without this script the button sends the form and the
 * page comes back with the same answer.
 */
(function () {
    'use strict';

    function fieldsOf(form) {
        var fields = {};
        new FormData(form).forEach(function (value, name) { fields[name] = String(value); });
        return fields;
    }

    function show(form, kind, title, lines) {
        var place = form.querySelector('.hearback-probe');
        var message = document.createElement('div');
        message.className = 'aui-message aui-message-' + kind;
        var heading = message.appendChild(document.createElement('p'));
        heading.appendChild(document.createElement('strong')).textContent = title;
        if (lines.length) {
            var list = message.appendChild(document.createElement('ul'));
            lines.forEach(function (line) {
                list.appendChild(document.createElement('li')).textContent = line;
            });
        }
        place.replaceChildren(message);
    }

    function mark(form, errors) {
        form.querySelectorAll('[data-hearback-field]').forEach(function (group) {
            var problem = errors[group.dataset.hearbackField];
            group.querySelector('.error').textContent = problem || '';
            var input = group.querySelector('input, select, textarea');
            if (problem) input.setAttribute('aria-invalid', 'true');
            else input.removeAttribute('aria-invalid');
        });
        focusProblem(form);
    }

    function focusProblem(within) {
        var first = within.querySelector('.hearback-form [aria-invalid="true"]');
        if (first) first.focus();
    }

    function answered(form, status, body) {
        if (status === 400 && body.errors) {
            mark(form, body.errors);
            show(form, 'error', form.dataset.fails, Object.values(body.errors));
            return;
        }
        if (status !== 200) throw new Error('HTTP ' + status);
        mark(form, body.field ? {[body.field]: body.found.join(' ')} : {});
        var title = body.works ? form.dataset.works : form.dataset.fails;
        show(form, body.works ? 'success' : 'error', title, body.found);
    }

    function test(form, button) {
        var fields = fieldsOf(form);
        button.disabled = true;
        show(form, 'info', form.dataset.testing, []);
        fetch(form.dataset.hearbackTest, {
            method: 'POST',
            credentials: 'same-origin',
            headers: {'Content-Type': 'application/json', Accept: 'application/json'},
            body: JSON.stringify({
                channel: fields.channel ? Number(fields.channel) : null,
                fields: fields
            })
        }).then(function (response) {
            return response.json().then(function (body) {
                answered(form, response.status, body);
            });
        }).catch(function () {
            show(form, 'error', form.dataset.broken, []);
        }).finally(function () {
            button.disabled = false;
        });
    }

    AJS.toInit(function () {
        focusProblem(document);
    });

    document.addEventListener('click', function (event) {
        var button = event.target.closest('.hearback-form button[value="test"]');
        if (!button) return;
        event.preventDefault();
        if (button.form.reportValidity()) test(button.form, button);
    });
}());
