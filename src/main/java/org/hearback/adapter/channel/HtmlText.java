package org.hearback.adapter.channel;

import static java.util.stream.Collectors.joining;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.net.URI;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Turns the HTML of a post or a comment into plain text that says the same. Whatever the HTML is:
 * scripts, styles and forms vanish, links are written out where their text hides the address, and
 * no control or direction-changing character is left that could make the text read other than it
 * is.
 */
public final class HtmlText {
    /**
     * More is cut off before anything is done, in UTF-16 chars: as long as the longest raw form
     * that we keep.
     */
    private static final int MAX_CHARS = 200_000;

    /** Deeper nesting is flattened by the parser: what people write is some ten levels deep. */
    private static final int MAX_DEPTH = 256;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n{3,}");

    /**
     * Control characters but tab and line feed; halves of surrogate pairs, which no database takes;
     * marks that change the direction of reading; the blind passengers U+FEFF and U+FFF9 to U+FFFB.
     * Joiners stay: emoji and Persian need them.
     */
    private static final Pattern UNSAFE =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cs}&&[^\\t\\n"
                            + "]]|[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]"
                            + "|[\\uFEFF\\uFFF9-\\uFFFB]");

    private HtmlText() {}

    /** As {@link #clean}, on one line: names and titles. */
    public static String cleanLine(String text) {
        return SPACES.matcher(clean(text)).replaceAll(" ");
    }

    /**
     * The text of the HTML; paragraphs are a blank line apart. Relative links lose their address.
     */
    public static String toText(String html) {
        return toText(html, "");
    }

    /** As {@link #toText(String)}, with relative links read as links from that page. */
    public static String toText(String html, String page) {
        var writer = new TextWriter();
        parse(html, page).filter(writer);
        return clean(writer.text());
    }

    /**
     * The web addresses, http and https, that the HTML links to or that stand in its text, each
     * once.
     */
    public static List<URI> addresses(String html) {
        var body = parse(html, "");
        var linked = body.select("a[href]").stream().map(link -> link.attr("href"));
        body.select("a").remove();
        var written = ADDRESS.matcher(body.text()).results().map(MatchResult::group);
        return Stream.concat(linked, written)
                .filter(address -> ADDRESS.matcher(address).matches())
                .flatMap(address -> AddressGuard.wellFormed(address).stream())
                .distinct()
                .toList();
    }

    private static Element parse(String html, String page) {
        var parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        return Jsoup.parse(cut(html), page, parser).body();
    }

    /** The same care for text that is no HTML: normal form, no control characters, no line junk. */
    public static String clean(String text) {
        var safe =
                UNSAFE.matcher(cut(text).replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        var normal = Normalizer.normalize(safe, Normalizer.Form.NFC).replace('\u00a0', ' ');
        var trimmed = normal.lines().map(String::stripTrailing).collect(joining("\n"));
        return BLANK_LINES.matcher(trimmed).replaceAll("\n\n").strip();
    }

    private static String cut(String text) {
        return text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
    }
}
