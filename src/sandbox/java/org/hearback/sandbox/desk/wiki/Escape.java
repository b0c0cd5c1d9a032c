package org.hearback.sandbox.desk.wiki;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML escaping. */
final class Escape {
    /** An entity that the text has already, kept as Jira keeps it. */
    static final Pattern ENTITY =
            Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});");

    private Escape() {}

    static String character(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> String.valueOf(c);
        };
    }

    static String all(String text) {
        var html = new StringBuilder();
        for (int i = 0; i < text.length(); i++) html.append(character(text.charAt(i)));
        return html.toString();
    }

    /** Escapes all but entities. */
    static String keepingEntities(String text) {
        var html = new StringBuilder();
        Matcher entity = ENTITY.matcher(text);
        int done = 0;
        while (entity.find()) {
            html.append(all(text.substring(done, entity.start()))).append(entity.group());
            done = entity.end();
        }
        return html.append(all(text.substring(done))).toString();
    }
}
