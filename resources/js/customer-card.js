/*
 * Brings the customer's card into its panel, and carries what is pressed there to our doors. The
 * server writes the card; here nothing is decided and no text is put together.
 */
(function () {
    'use strict';

    var PANEL = '.hearback-customer[data-hearback-card]';

    function ask(path, options) {
        return fetch(AJS.contextPath() + path, Object.assign({credentials: 'same-origin'}, options));
    }

    function cardOf(panel, query) {
        return ask('/plugins/servlet/hearback/card?issue=' + panel.dataset.hearbackCard + query, {
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

    /** Jira's own field for the reporter; where a page has none, the card alone says it. */
    function markReporter(label) {
        var reporter = document.querySelector('#reporter-val');
        if (!reporter) return;
        var mark = reporter.querySelector('.hearback-reporter');
        if (mark) mark.remove();
        if (!label) return;
        mark = document.createElement('span');
        mark.className = 'aui-lozenge aui-lozenge-success hearback-reporter';
        mark.textContent = label;
        reporter.append(' ', mark);
    }

    /** Why the customer gave these stars: JSM tells it by REST alone, to who may see the request. */
    function addReason(card) {
        var place = card.querySelector('[data-hearback-feedback]');
        if (!place) return;
        var key = encodeURIComponent(place.dataset.hearbackFeedback);
        ask('/rest/servicedeskapi/request/' + key + '/feedback', {
            headers: {Accept: 'application/json', 'X-ExperimentalApi': 'opt-in'}
        }).then(function (response) {
            return response.ok ? response.json() : {};
        }).then(function (feedback) {
            place.textContent = (feedback.comment && feedback.comment.body) || '';
            place.hidden = !place.textContent;
        }).catch(function () {
            place.hidden = true; // the stars stand there without it
        });
    }

    function load(panel, query) {
        var place = panel.querySelector('.hearback-card-place');
        place.setAttribute('aria-busy', 'true');
        return cardOf(panel, query || '').then(function (html) {
            place.innerHTML = html; // ours, escaped by the server
            var card = place.querySelector('.hearback-card');
            markReporter(card ? card.dataset.superUser : '');
            if (card) addReason(card);
        }).catch(function () {
            say(panel, panel.dataset.broken, true);
        }).then(function () {
            place.removeAttribute('aria-busy');
        });
    }

    function loadAll(within) {
        (within || document).querySelectorAll(PANEL).forEach(function (panel) {
            if (panel.dataset.begun) return;
            panel.dataset.begun = 'yes';
            load(panel);
        });
    }

    function value(input) {
        if (input.type === 'checkbox') return input.checked;
        return 'number' in input.dataset ? Number(input.value) : input.value;
    }

    function fields(form) {
        var values = {};
        form.querySelectorAll('input[name]').forEach(function (input) {
            values[input.name] = value(input);
        });
        return values;
    }

    /** What one of our doors says when it refuses. */
    function refusal(body) {
        var errors = body.errors || {};
        return (body.errorMessages || []).concat(Object.keys(errors).map(function (field) {
            return field + ': ' + errors[field];
        })).join(' ');
    }

    function send(panel, form) {
        var path = '/rest/hearback/1.0/requests/' + panel.dataset.hearbackCard + '/'
            + form.dataset.hearbackPost;
        var button = form.querySelector('button');
        button.disabled = true;
        ask(path, {
            method: 'POST',
            headers: {'Content-Type': 'application/json', Accept: 'application/json'},
            body: JSON.stringify(fields(form))
        }).then(function (response) {
            if (response.ok) return load(panel).then(function () {
                say(panel, form.dataset.done, false);
                panel.querySelector('.hearback-said-now').focus();
            });
            return response.json().then(function (body) {
                say(panel, refusal(body) || panel.dataset.broken, true);
                button.disabled = false;
            });
        }).catch(function () {
            say(panel, panel.dataset.broken, true);
            button.disabled = false;
        });
    }

    function find(panel, form) {
        var sought = form.querySelector('input').value;
        load(panel, '&find=' + encodeURIComponent(sought)).then(function () {
            var input = panel.querySelector('[data-hearback-find] input');
            if (input) input.focus();
        });
    }

    function more(panel, button) {
        button.disabled = true;
        cardOf(panel, '&from=' + button.dataset.hearbackFrom).then(function (html) {
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
        if ('hearbackPost' in event.target.dataset) send(panel, event.target);
        else if ('hearbackFind' in event.target.dataset) find(panel, event.target);
    });
    document.addEventListener('click', function (event) {
        var button = event.target.closest('[data-hearback-from]');
        var panel = button && button.closest(PANEL);
        if (panel) more(panel, button);
    });
    AJS.toInit(function () { loadAll(); });
    if (window.JIRA && JIRA.bind && JIRA.Events && JIRA.Events.NEW_CONTENT_ADDED)
        JIRA.bind(JIRA.Events.NEW_CONTENT_ADDED, function (event, context) {
            loadAll(context && context[0]);
        });
}());
