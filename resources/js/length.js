/*
 * How long an answer is as the channel counts, and what becomes of one that is too long. It must
 * agree with the Java classes LengthRule and Splitter: both are tested with length-vectors.json.
 */
(function (root) {
    'use strict';

    var MAX_PARTS = 10;
    var URL_PATTERN = /https?:\/\/[^ \t\n\v\f\r]+/g;
    var MENTION = /(?<![A-Za-z0-9_@])@([A-Za-z0-9_.-]+)@[A-Za-z0-9_.-]+[A-Za-z0-9_]/g;
    // From the coarsest seam to the finest, each with what joins its pieces again.
    var SEAMS = [
        {at: /\n[ \t\n\v\f\r]*\n/, glue: '\n\n'},
        {at: /(?<=[.!?…。！？])[ \t\n\v\f\r]+/, glue: ' '},
        {at: /[ \t\n\v\f\r]+/, glue: ' '}
    ];
    var segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

    function graphemes(text) {
        return Array.from(segmenter.segment(text), function (found) { return found.segment; });
    }

    /** The text's length by the rule; the rule's prefix is not added. */
    function count(text, rule) {
        var counted = rule.urlLength
            ? text.replace(URL_PATTERN, 'x'.repeat(rule.urlLength))
            : text;
        if (rule.unit === 'chars') return counted.length;
        return graphemes(counted.replace(MENTION, '@$1')).length;
    }

    /** The pieces of the text, each at most `room` long. */
    function cut(text, rule, room) {
        function fits(piece) { return count(piece, rule) <= room; }

        function fill(pieces, glue, split) {
            var parts = [];
            var part = '';
            pieces.forEach(function (piece) {
                var longer = part === '' ? piece : part + glue + piece;
                if (fits(longer)) { part = longer; return; }
                if (part !== '') parts.push(part);
                if (fits(piece)) { part = piece; return; }
                var finer = split(piece);
                part = finer.pop();
                parts = parts.concat(finer);
            });
            if (part !== '') parts.push(part);
            return parts;
        }

        function at(seam) {
            return function (piece) {
                if (seam === SEAMS.length) return fillGraphemes(piece);
                return fill(piece.split(SEAMS[seam].at), SEAMS[seam].glue, at(seam + 1));
            };
        }

        function fillGraphemes(word) {
            var parts = [];
            var part = '';
            graphemes(word).forEach(function (grapheme) {
                if (part !== '' && !fits(part + grapheme)) { parts.push(part); part = ''; }
                part += grapheme;
            });
            return parts.concat(part);
        }

        return at(0)(text);
    }

    /**
     * What the rule says of the text: how much is left (negative when too long) and in how many
     * posts it would leave; 0 posts means that it cannot leave.
     */
    function measure(text, rule) {
        var whole = text.trim();
        var prefix = count(rule.prefix, rule);
        if (rule.max === undefined || rule.max === null) return {left: Infinity, posts: 1};
        var left = rule.max - prefix - count(whole, rule);
        if (left >= 0) return {left: left, posts: 1};
        var room = rule.max - prefix - count(' (' + MAX_PARTS + '/' + MAX_PARTS + ')', rule);
        if (!rule.threads || room < 1) return {left: left, posts: 0};
        var posts = cut(whole, rule, room).length;
        return {left: left, posts: posts > MAX_PARTS ? 0 : posts};
    }

    root.Hearback = root.Hearback || {};
    root.Hearback.length = {count: count, measure: measure};
}(typeof window === 'undefined' ? globalThis : window));
