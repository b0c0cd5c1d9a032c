/*
 * Helps whoever says which change a request asks for: the sentence that they select on the page is
 * the quote, until they type one; the project of the change that they made last is chosen again.
 */
(function () {
    'use strict';

    var QUOTES = 'textarea[data-hearback-quote]';
    var REMEMBERED = 'select[data-hearback-remember]';

    /** Where nobody quotes from: comments may be internal, our answers are not the customer's. */
    var NO_QUOTES = '.hearback-asks, .hearback-ours, #activitymodule, .activity-comment';

    function isQuotable(node) {
        var element = node && (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement);
        return Boolean(element) && element.closest(NO_QUOTES) === null;
    }

    document.addEventListener('selectionchange', function () {
        var selection = document.getSelection();
        var text = String(selection).trim();
        if (!text || !isQuotable(selection.anchorNode) || !isQuotable(selection.focusNode)) return;
        document.querySelectorAll(QUOTES).forEach(function (quote) {
            if (!('typed' in quote.dataset)) quote.value = text.slice(0, quote.maxLength);
        });
    });

    document.addEventListener('input', function (event) {
        if (!event.target.matches(QUOTES)) return;
        if (event.target.value) event.target.dataset.typed = 'yes';
        else delete event.target.dataset.typed;
    });

    document.addEventListener('change', function (event) {
        if (event.target.matches(REMEMBERED))
            localStorage.setItem('hearback.' + event.target.dataset.hearbackRemember,
                event.target.value);
    });

    document.addEventListener('hearback-loaded', function (event) {
        event.target.querySelectorAll(REMEMBERED).forEach(function (select) {
            var last = localStorage.getItem('hearback.' + select.dataset.hearbackRemember);
            var options = Array.from(select.options).map(function (option) { return option.value; });
            if (options.indexOf(last) >= 0) select.value = last;
        });
    });
}());
