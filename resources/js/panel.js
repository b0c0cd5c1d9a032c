/*
 * Brings our panels into the issue view, and carries what is pressed there to our doors. The server
 * writes the panels; here nothing is decided and no text is put together.
 *
 * A panel is <div data-hearback-panel="card?issue=1" data-hearback-doors="requests/1">: the first is
 * the page that it is fetched from, the second is where its forms go. What is typed stays where it
 * is until a door has taken it.
 */
(function () {
    'use strict';

    var PANEL = '[data-hearback-panel]';
    var PAGES = '/plugins/servlet/hearback/';
    var DOORS = '/rest/hearback/1.0/';

    /** What follows from a form is worked out by the server's workers, as a rule within that. */
    var SETTLED_MILLIS = 2000;

    function ask(path, options) {
        return fetch(AJS.contextPath() + path, Object.assign({credentials: 'same-origin'}, options));
    }

    function htmlOf(panel, query) {
        return ask(PAGES + panel.dataset.hearbackPanel + query, {
            headers: {Accept: 'text/html'}
        }).then(function (response) {
            if (!response.ok) throw new Error('HTTP ' + response.status);
            return response.text();
        });
    }

    function say(panel, text, isError) {
        var place = panel.querySelector('.hearback-said-now');
        place.dataset.tone = isError ? 'error' : 'plain';
        place.textContent = text;
    }

    /** The panel's own place; a panel within it has another. */
    function placeOf(panel) {
        return panel.querySelector('.hearback-panel-place');
    }

    function load(panel) {
        var place = placeOf(panel);
        place.setAttribute('aria-busy', 'true');
        return htmlOf(panel, '').then(function (html) {
            place.innerHTML = html; // ours, escaped by the server
            panel.dispatchEvent(new CustomEvent('hearback-loaded', {bubbles: true}));
        }).catch(function () {
            say(panel, panel.dataset.broken, true);
        }).then(function () {
            place.removeAttribute('aria-busy');
        });
    }

    function begin(panel) {
        if (panel.dataset.begun || panel.closest('details[data-hearback-lazy]:not([open])')) return;
        panel.dataset.begun = 'yes';
        load(panel);
    }

    function loadAll(within) {
        (within || document).querySelectorAll(PANEL).forEach(begin);
    }

    function value(input) {
        if (input.type === 'checkbox') return input.checked;
        return 'number' in input.dataset ? Number(input.value) : input.value;
    }

    /** What the form holds, with the one that it goes with and the button by which it is sent. */
    function fields(form, button) {
        var values = {};
        var other = form.dataset.hearbackWith && document.getElementById(form.dataset.hearbackWith);
        [other, form].forEach(function (each) {
            Array.from(each ? each.elements : []).forEach(function (input) {
                if (input.name && input.type !== 'submit') values[input.name] = value(input);
            });
        });
        if (button && button.name) values[button.name] = value(button);
        return values;
    }

    function clearErrors(panel) {
        panel.querySelectorAll('[data-hearback-error]').forEach(function (place) {
            place.textContent = '';
        });
        panel.querySelectorAll('[aria-invalid]').forEach(function (input) {
            input.removeAttribute('aria-invalid');
        });
    }

    /** In the form itself, else elsewhere in the panel. */
    function within(panel, form, selector) {
        return form.querySelector(selector) || panel.querySelector(selector);
    }

    /** Puts what is wrong with a field beside it; tells what has no such place. */
    function showErrors(panel, form, body) {
        var errors = body.errors || {};
        var others = (body.errorMessages || []).slice();
        Object.keys(errors).forEach(function (field) {
            var place = within(panel, form, '[data-hearback-error="' + field + '"]');
            var input = within(panel, form, '[name="' + field + '"]:not([type="hidden"])');
            if (place) place.textContent = errors[field];
            else others.push(field + ': ' + errors[field]);
            if (place && input) {
                input.setAttribute('aria-invalid', 'true');
                input.focus();
            }
        });
        return others.join(' ');
    }

    function refused(panel, form, response) {
        return response.json().then(function (body) {
            var rest = showErrors(panel, form, body);
            var placed = body.errors && Object.keys(body.errors).length > 0;
            say(panel, rest || (placed ? '' : panel.dataset.broken), true);
        });
    }

    /** Looks once more, unless somebody went on in the panel meanwhile. */
    function lookAgain(panel) {
        setTimeout(function () {
            if (!placeOf(panel).contains(document.activeElement)) load(panel);
        }, SETTLED_MILLIS);
    }

    function send(panel, form, button) {
        var buttons = form.querySelectorAll('button');
        function enable(enabled) {
            buttons.forEach(function (each) { each.disabled = !enabled; });
        }
        clearErrors(panel);
        var sent = fields(form, button);
        enable(false);
        ask(DOORS + panel.dataset.hearbackDoors + '/' + form.dataset.hearbackPost, {
            method: 'POST',
            headers: {'Content-Type': 'application/json', Accept: 'application/json'},
            body: JSON.stringify(sent)
        }).then(function (response) {
            if (!response.ok) {
                enable(true);
                return refused(panel, form, response);
            }
            return load(panel).then(function () {
                say(panel, (button && button.dataset.done) || form.dataset.done, false);
                panel.querySelector('.hearback-said-now').focus();
                if ('hearbackSettles' in form.dataset) lookAgain(panel);
            });
        }).catch(function () {
            say(panel, panel.dataset.broken, true);
            enable(true);
        });
    }

    /** Looks for something: only the place for what is found is renewed. */
    function find(panel, form) {
        var sought = encodeURIComponent(form.querySelector('input[name="find"]').value);
        var found = '[data-hearback-found="' + form.dataset.hearbackFind + '"]';
        var place = panel.querySelector(found);
        place.setAttribute('aria-busy', 'true');
        htmlOf(panel, '&find=' + sought).then(function (html) {
            var page = new DOMParser().parseFromString(html, 'text/html');
            place.innerHTML = page.querySelector(found).innerHTML;
            say(panel, '', false);
        }).catch(function () {
            say(panel, panel.dataset.broken, true);
        }).then(function () {
            place.removeAttribute('aria-busy');
        });
    }

    function more(panel, button) {
        button.disabled = true;
        htmlOf(panel, '&from=' + button.dataset.hearbackFrom).then(function (html) {
            var last = button.closest('li');
            var before = last.previousElementSibling;
            last.insertAdjacentHTML('beforebegin', html);
            last.remove();
            var first = before.nextElementSibling;
            first.tabIndex = -1; // the button that had the focus is gone
            first.focus();
        }).catch(function () {
            say(panel, panel.dataset.broken, true);
            button.disabled = false;
        });
    }

    // Delegated: Jira renews its panels as it pleases.
    document.addEventListener('submit', function (event) {
        var panel = event.target.closest(PANEL);
        if (!panel) return;
        event.preventDefault();
        if ('hearbackPost' in event.target.dataset) send(panel, event.target, event.submitter);
        else if ('hearbackFind' in event.target.dataset) find(panel, event.target);
    });
    document.addEventListener('click', function (event) {
        var button = event.target.closest('[data-hearback-from]');
        var panel = button && button.closest(PANEL);
        if (panel) more(panel, button);
    });
    document.addEventListener('toggle', function (event) {
        if (event.target.matches('details[data-hearback-lazy][open]')) loadAll(event.target);
    }, true); // it does not bubble
    AJS.toInit(function () { loadAll(); });
    if (window.JIRA && JIRA.bind && JIRA.Events && JIRA.Events.NEW_CONTENT_ADDED)
        JIRA.bind(JIRA.Events.NEW_CONTENT_ADDED, function (event, context) {
            loadAll(context && context[0]);
        });
}());
