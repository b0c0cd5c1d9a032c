/*
 * Says at the agent's comment box how much is left on the channel. It only speaks: what may leave
 * is decided on the server.
 */
(function () {
    'use strict';

    var BOX = 'textarea#comment, textarea[name="comment"]';
    var PAUSE_MS = 150;
    var limits = {}; // promises by issue id

    function panel() {
        return document.querySelector('.hearback-origin[data-hearback-issue]');
    }

    function limitOf(issue) {
        limits[issue] = limits[issue] || fetch(
            AJS.contextPath() + '/rest/hearback/1.0/requests/' + issue + '/limit',
            {credentials: 'same-origin', headers: {Accept: 'application/json'}}
        ).then(function (response) {
            if (!response.ok) throw new Error('HTTP ' + response.status);
            return response.json();
        }).catch(function () {
            delete limits[issue]; // asked again with the next key
            return null;
        });
        return limits[issue];
    }

    /** A comment for a group or a role never leaves, so it has no limit to speak of. */
    function isRestricted(form) {
        var level = form && form.querySelector('[name="commentLevel"]');
        return Boolean(level && level.value);
    }

    function place(box) {
        var after = box.closest('.field-group, .wiki-edit, .jira-wikifield') || box;
        var counter = after.parentNode.querySelector('.hearback-counter');
        if (!counter) {
            counter = document.createElement('div');
            counter.className = 'hearback-counter';
            counter.setAttribute('role', 'status');
            counter.setAttribute('aria-live', 'polite');
            after.insertAdjacentElement('afterend', counter);
        }
        return counter;
    }

    function filled(pattern, first, second) {
        return pattern.replace('{0}', first).replace('{1}', second);
    }

    function sentence(words, text, limit) {
        if (!limit.answers) return {text: filled(words.deaf, limit.channel), tone: 'plain'};
        var measured = window.Hearback.length.measure(text, limit);
        if (measured.left === Infinity) return {text: '', tone: 'plain'};
        if (measured.left >= 0)
            return {text: filled(words.left, measured.left, limit.channel), tone: 'plain'};
        if (measured.posts > 0)
            return {text: filled(words.split, measured.posts, limit.channel), tone: 'warning'};
        return {text: filled(words.over, -measured.left, limit.channel), tone: 'error'};
    }

    function update(box) {
        var origin = panel();
        if (!origin) return;
        limitOf(origin.dataset.hearbackIssue).then(function (limit) {
            if (!limit || !box.isConnected) return;
            var said = isRestricted(box.form)
                ? {text: '', tone: 'plain'}
                : sentence(origin.dataset, box.value, limit);
            var counter = place(box);
            counter.dataset.tone = said.tone;
            if (counter.textContent !== said.text) counter.textContent = said.text;
        });
    }

    var timer = null;

    function soon(box) {
        window.clearTimeout(timer);
        timer = window.setTimeout(function () { update(box); }, PAUSE_MS);
    }

    function updateAll(within) {
        (within || document).querySelectorAll(BOX).forEach(update);
    }

    // Delegated: Jira and its service desk build and rebuild their editors as they please.
    ['input', 'focusin', 'change'].forEach(function (type) {
        document.addEventListener(type, function (event) {
            var form = event.target.closest ? event.target.closest('form') : null;
            var box = event.target.matches && event.target.matches(BOX)
                ? event.target
                : form && type === 'change' && form.querySelector(BOX);
            if (box) soon(box);
        });
    });
    if (window.JIRA && JIRA.bind && JIRA.Events && JIRA.Events.NEW_CONTENT_ADDED)
        JIRA.bind(JIRA.Events.NEW_CONTENT_ADDED, function (event, context) {
            updateAll(context && context[0]);
        });
}());
