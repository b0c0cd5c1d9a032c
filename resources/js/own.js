/*
 * Copies the code, and looks now and then whether it was posted. Without this script the text is
 * selected by a click, and the page renews itself.
 */
(function () {
    'use strict';

    /* In ms: a network is asked once a minute, so more often would only cost. */
    var EVERY = 5000;

    function copied(button) {
        var label = button.textContent;
        button.textContent = button.dataset.done;
        setTimeout(function () { button.textContent = label; }, 3000);
    }

    function offerCopy(card) {
        var button = card.querySelector('[data-copies]');
        var text = card.querySelector('[data-copy]');
        if (!button || !text || !navigator.clipboard) return;
        button.hidden = false;
        button.addEventListener('click', function () {
            navigator.clipboard.writeText(text.textContent).then(function () { copied(button); });
        });
    }

    function look(codes) {
        fetch(codes.dataset.here + '?state', {cache: 'no-store', credentials: 'same-origin'})
            .then(function (response) { return response.ok ? response.text() : codes.dataset.state; })
            .then(function (state) {
                if (state !== codes.dataset.state) location.assign(codes.dataset.here);
            })
            .catch(function () { /* The next look may succeed. */ });
    }

    var codes = document.getElementById('codes');
    if (!codes) return;
    codes.querySelectorAll('.card').forEach(offerCopy);
    if (codes.querySelector('.waits')) setInterval(function () { look(codes); }, EVERY);
})();
