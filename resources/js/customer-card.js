/*
 * What the customer's card adds to the issue view beside its panel: the mark of a super-user at
 * Jira's own field for the reporter, and why a customer gave so many stars.
 */
(function () {
    'use strict';

    /** Where a page has no such field, the card alone says it. */
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

    /** JSM tells it by REST alone, to who may see the request. */
    function addReason(card) {
        var place = card.querySelector('[data-hearback-feedback]');
        if (!place) return;
        var key = encodeURIComponent(place.dataset.hearbackFeedback);
        fetch(AJS.contextPath() + '/rest/servicedeskapi/request/' + key + '/feedback', {
            credentials: 'same-origin',
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

    document.addEventListener('hearback-loaded', function (event) {
        if (!event.target.matches('.hearback-customer')) return;
        var card = event.target.querySelector('.hearback-card');
        markReporter(card ? card.dataset.superUser : '');
        if (card) addReason(card);
    });
}());
