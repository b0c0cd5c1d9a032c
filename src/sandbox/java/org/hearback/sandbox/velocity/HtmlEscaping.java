package org.hearback.sandbox.velocity;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.hearback.sandbox.host.Templates;
import org.jspecify.annotations.Nullable;

/** Escapes what references write into a page. */
public final class HtmlEscaping implements ReferenceInsertionEventHandler {
    @Override
    public @Nullable Object referenceInsert(String reference, @Nullable Object value) {
        return value == null || value instanceof Templates.Html ? value : escape(value.toString());
    }

    /** Text as it may stand in HTML, in attributes too. */
    public static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
