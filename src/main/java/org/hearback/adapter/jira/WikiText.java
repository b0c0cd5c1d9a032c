package org.hearback.adapter.jira;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes somebody's words in Jira's wiki markup so that the renderer shows exactly them: no macro,
 * no mention, no image, no heading, no link.
 *
 * <p>A backslash takes the meaning from the characters that Jira's renderer knows to escape; where
 * it knows none, an HTML entity does, since existing entities are kept. Characters that can mean
 * nothing where they stand are left alone: agents also see the markup, in the editor and in mails.
 */
final class WikiText {
    /** Characters in a link that Jira's link parser has no meaning for. */
    private static final String SAFE_IN_LINKS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:/?#=&%.@+,~_-";

    /** The rest of an address of such characters; a stop or a comma at its end is none of it. */
    private static final String SAFE_ADDRESS = "[\\w:/?#=&%.@+,~-]*[\\w/=~-]";

    private static final Set<String> BLOCKS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "bq");

    private static final char LINE_END = '\n';

    private WikiText() {}

    /** The words as markup. */
    static String of(String words) {
        var clean = clean(words);
        return upTo(clean, Integer.MAX_VALUE);
    }

    /**
     * The words as markup of at most that many UTF-16 chars.
     *
     * @param note stands on its own line where the end was cut off; is markup already
     */
    static String fit(String words, int limit, String note) {
        var clean = clean(words);
        var all = upTo(clean, Integer.MAX_VALUE);
        if (all.length() <= limit) return all;
        return upTo(clean, limit - note.length() - 2) + "\n\n" + note;
    }

    /**
     * The words as markup, in which addresses that begin with that one are links.
     *
     * @param base without a slash at its end
     */
    static String withLinksTo(URI base, String words) {
        var address = Pattern.compile(Pattern.quote(base + "/") + SAFE_ADDRESS);
        var markup = new StringBuilder();
        var links = address.matcher(words);
        var end = 0;
        while (links.find()) {
            markup.append(of(words.substring(end, links.start())));
            markup.append('[').append(links.group()).append(']');
            end = links.end();
        }
        return markup.append(of(words.substring(end))).toString();
    }

    /** A link that shows its address. */
    static String link(URI address) {
        var link = new StringBuilder("[");
        for (var each : address.toASCIIString().getBytes(StandardCharsets.US_ASCII))
            if (SAFE_IN_LINKS.indexOf(each) >= 0) link.append((char) each);
            else link.append(String.format(Locale.ROOT, "%%%02X", each));
        return link.append(']').toString();
    }

    /** Without what no database and no page should see: control characters, halves of pairs. */
    private static String clean(String words) {
        return words.replace("\r\n", "\n")
                .replace('\r', LINE_END)
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .replaceAll("\\p{Cs}", "\uFFFD");
    }

    private static String upTo(String words, int limit) {
        var markup = new StringBuilder();
        for (int at = 0; at < words.length(); ) {
            var size = Character.charCount(words.codePointAt(at));
            var unit = size == 2 ? words.substring(at, at + 2) : unit(words, at);
            if (unit.length() > limit - markup.length()) break;
            markup.append(unit);
            at += size;
        }
        return markup.toString();
    }

    private static String unit(String words, int at) {
        var each = words.charAt(at);
        var before = at == 0 ? LINE_END : words.charAt(at - 1);
        var after = at + 1 == words.length() ? LINE_END : words.charAt(at + 1);
        return switch (each) {
            case '\\' -> "&#92;";
            case '{', '}', '[', ']', '(', ')', '*', '|', '^', '~' -> "\\" + each;
            case '_', '-', '+' -> joins(before, each, after) ? "" + each : "\\" + each;
            case '!' -> Character.isWhitespace(after) ? "!" : "\\!";
            case '?' -> before == '?' || after == '?' ? "\\?" : "?";
            case '#' -> startsLine(words, at) ? "\\#" : "#";
            case '&' -> Character.isLetterOrDigit(after) || after == '#' ? "&amp;" : "&";
            case ':' -> startsAddressOrFace(words, at, after) ? "&#58;" : ":";
            case '.' -> endsBlockName(words, at) ? "&#46;" : ".";
            default -> String.valueOf(each);
        };
    }

    /** Inside a word these mean nothing, but {@code SUP-1} would become a link to that issue. */
    private static boolean joins(char before, char each, char after) {
        if (each == '_')
            return Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
        return Character.isLetter(before) && Character.isLetter(after);
    }

    private static boolean startsAddressOrFace(String words, int at, char after) {
        return "/pPdD".indexOf(after) >= 0
                || words.regionMatches(true, at - 6, "mailto", 0, 6)
                || words.regionMatches(true, at - 4, "file", 0, 4);
    }

    /** {@code h1.} and {@code bq.} at the start of a line, {@code www.} anywhere. */
    private static boolean endsBlockName(String words, int end) {
        if (words.startsWith("www", end - 3)) return true;
        var name = end < 2 ? "" : words.substring(end - 2, end);
        return BLOCKS.contains(name) && startsLine(words, end - 2);
    }

    private static boolean startsLine(String words, int start) {
        var before = start - 1;
        while (before >= 0 && words.charAt(before) != LINE_END) {
            if (!Character.isWhitespace(words.charAt(before))) return false;
            before--;
        }
        return true;
    }
}
