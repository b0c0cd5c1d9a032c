package org.hearback.sandbox.desk.wiki;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What markup means inside of one line: emphasis, links, mentions, escapes. */
final class Inline {
    private static final Map<Character, String> PHRASES =
            Map.of('*', "b", '_', "em", '-', "del", '+', "ins", '^', "sup", '~', "sub");
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"|\\]\\[]+");
    private static final Pattern SAFE_TARGET =
            Pattern.compile("(?i)(https?://|mailto:|/(?!/)|#)[^\\s\"<>]*");
    private static final String TRAILING = ".,;:!?)'";

    private final URI base;
    private final UnaryOperator<String> displayNames;

    Inline(URI base, UnaryOperator<String> displayNames) {
        this.base = base;
        this.displayNames = displayNames;
    }

    String html(String text) {
        var html = new StringBuilder();
        int i = 0;
        while (i < text.length()) i = piece(text, i, html);
        return html.toString();
    }

    /** Writes the piece that starts at {@code i} and says where the next one starts. */
    private int piece(String text, int i, StringBuilder html) {
        char c = text.charAt(i);
        int next =
                switch (c) {
                    case '\\' -> escaped(text, i, html);
                    case '&' -> entity(text, i, html);
                    case '{' -> monospaced(text, i, html);
                    case '[' -> bracket(text, i, html);
                    case 'h' -> url(text, i, html);
                    case '*', '_', '-', '+', '^', '~' -> phrase(text, i, html);
                    default -> i;
                };
        if (next > i) return next;
        html.append(Escape.character(c));
        return i + 1;
    }

    private static int escaped(String text, int i, StringBuilder html) {
        if (i + 1 == text.length()) return i;
        char next = text.charAt(i + 1);
        if (next == '\\') {
            html.append("<br/>");
            return i + 2;
        }
        if (Character.isLetterOrDigit(next) || Character.isWhitespace(next)) return i;
        html.append(Escape.character(next));
        return i + 2;
    }

    private static int entity(String text, int i, StringBuilder html) {
        Matcher entity = Escape.ENTITY.matcher(text).region(i, text.length());
        if (!entity.lookingAt()) return i;
        html.append(entity.group());
        return entity.end();
    }

    private int monospaced(String text, int i, StringBuilder html) {
        int end = text.startsWith("{{", i) ? text.indexOf("}}", i + 3) : -1;
        if (end < 0) return i;
        html.append("<tt>").append(html(text.substring(i + 2, end))).append("</tt>");
        return end + 2;
    }

    private int bracket(String text, int i, StringBuilder html) {
        int end = text.indexOf(']', i + 2);
        if (end < 0) return i;
        String inside = text.substring(i + 1, end);
        if (inside.startsWith("~")) {
            html.append(mention(inside.substring(1)));
            return end + 1;
        }
        int bar = inside.lastIndexOf('|');
        String target = inside.substring(bar + 1).strip();
        if (!SAFE_TARGET.matcher(target).matches()) return i;
        String label = bar < 0 ? Escape.keepingEntities(target) : html(inside.substring(0, bar));
        html.append(link(target, label));
        return end + 1;
    }

    private String mention(String name) {
        String login = name.startsWith("accountid:") ? name.substring(10) : name;
        return "<a class=\"user-hover\" href=\"%s/secure/ViewProfile.jspa?name=%s\">%s</a>"
                .formatted(
                        Escape.all(base.toString()),
                        URLEncoder.encode(login, StandardCharsets.UTF_8),
                        Escape.all(displayNames.apply(login)));
    }

    private static int url(String text, int i, StringBuilder html) {
        if (i > 0 && Character.isLetterOrDigit(text.charAt(i - 1))) return i;
        Matcher url = URL.matcher(text).region(i, text.length());
        if (!url.lookingAt()) return i;
        String target = url.group();
        while (TRAILING.indexOf(target.charAt(target.length() - 1)) >= 0)
            target = target.substring(0, target.length() - 1);
        html.append(link(target, Escape.keepingEntities(target)));
        return i + target.length();
    }

    private static String link(String target, String label) {
        return "<a href=\"%s\" class=\"external-link\" rel=\"nofollow noreferrer\">%s</a>"
                .formatted(Escape.keepingEntities(target), label);
    }

    /** Emphasis: the mark stands outside of words, and encloses something within the line. */
    private int phrase(String text, int i, StringBuilder html) {
        char mark = text.charAt(i);
        boolean opens =
                (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))
                        && i + 1 < text.length()
                        && !Character.isWhitespace(text.charAt(i + 1))
                        && text.charAt(i + 1) != mark;
        if (!opens) return i;
        int end = closing(text, i, mark);
        if (end < 0) return i;
        String tag = PHRASES.getOrDefault(mark, "span");
        String inside = html(text.substring(i + 1, end));
        html.append('<').append(tag).append('>').append(inside);
        html.append("</").append(tag).append('>');
        return end + 1;
    }

    private static int closing(String text, int start, char mark) {
        for (int i = start + 2; i < text.length(); i++) {
            boolean ends =
                    text.charAt(i) == mark
                            && text.charAt(i - 1) != '\\'
                            && !Character.isWhitespace(text.charAt(i - 1))
                            && (i + 1 == text.length()
                                    || !Character.isLetterOrDigit(text.charAt(i + 1)));
            if (ends) return i;
        }
        return -1;
    }
}
