package org.hearback.adapter.page;

/** The beginning of a text, on one line. */
final class Excerpt {
    /** How much of a text a row shows, in code points. */
    private static final int LENGTH = 140;

    private Excerpt() {}

    static String of(String text) {
        var flat = text.replaceAll("\\s+", " ");
        if (flat.codePointCount(0, flat.length()) <= LENGTH) return flat;
        return flat.substring(0, flat.offsetByCodePoints(0, LENGTH)) + "…";
    }
}
