package org.hearback.sandbox.town;

/** Writes text into HTML. */
final class Html {
    private Html() {}

    /** The text, safe between tags and inside a double-quoted attribute. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
