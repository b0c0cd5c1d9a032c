package org.hearback.sandbox.town;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a post's text holds, how long it is and how it looks, by the rules of Mastodon. */
final class PostText {
    /** What every URL counts, however long it is. */
    static final int URL_CHARS = 23;

    /** How much of a URL is shown before it is cut. */
    private static final int SHOWN_URL_CHARS = 30;

    private static final Pattern SPECIAL =
            Pattern.compile(
                    "(?<url>https?://\\S*[\\w/])"
                        + "|(?<![\\w@/])@(?<name>[A-Za-z0-9_]+)(?:@(?<host>[\\w.-]*\\w(?::\\d+)?))?"
                        + "|(?<![\\w&/])#(?<tag>[\\p{L}\\p{N}_]*\\p{L}[\\p{L}\\p{N}_]*)");
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private PostText() {}

    /** The names that the text calls, in lower case; those of other hosts are left out. */
    static Set<String> names(String text, String host) {
        var names = new LinkedHashSet<String>();
        SPECIAL.matcher(text)
                .results()
                .filter(found -> found.group("name") != null)
                .filter(found -> found.group("host") == null || host.equals(found.group("host")))
                .forEach(found -> names.add(found.group("name").toLowerCase(Locale.ROOT)));
        return names;
    }

    /** The tags in the text, in lower case, without {@code #}. */
    static Set<String> tags(String text) {
        var tags = new LinkedHashSet<String>();
        SPECIAL.matcher(text)
                .results()
                .filter(found -> found.group("tag") != null)
                .forEach(found -> tags.add(found.group("tag").toLowerCase(Locale.ROOT)));
        return tags;
    }

    /** Length in what a reader sees as characters. */
    static int length(String text) {
        var counted =
                SPECIAL.matcher(text)
                        .replaceAll(
                                found -> {
                                    if (found.group("url") != null) return "x".repeat(URL_CHARS);
                                    var name = found.group("name");
                                    return Matcher.quoteReplacement(
                                            name == null ? found.group() : "@" + name);
                                });
        return (int) GRAPHEME.matcher(counted).results().count();
    }

    /**
     * The text as HTML, with links, mentions and tags as Mastodon writes them.
     *
     * @param base URL of the town, without a slash at its end
     * @param known whether somebody of that name and, if not null, host lives here
     */
    static String html(String text, String base, String host, Predicate<String> known) {
        var out = new StringBuilder("<p>");
        var special = SPECIAL.matcher(text);
        var done = 0;
        while (special.find()) {
            out.append(plain(text.substring(done, special.start())));
            out.append(marked(special, base, host, known));
            done = special.end();
        }
        return out.append(plain(text.substring(done))).append("</p>").toString();
    }

    private static String marked(Matcher found, String base, String host, Predicate<String> known) {
        if (found.group("url") != null) return link(found.group("url"), "nofollow noopener");
        if (found.group("tag") != null) {
            var tag = found.group("tag");
            return "<a href=\"%s/tags/%s\" class=\"mention hashtag\" rel=\"tag\">#<span>%s</span></a>"
                    .formatted(base, tag.toLowerCase(Locale.ROOT), tag);
        }
        var name = found.group("name");
        var otherHost = found.group("host") != null && !host.equals(found.group("host"));
        if (otherHost || !known.test(name.toLowerCase(Locale.ROOT))) return plain(found.group());
        return ("<span class=\"h-card\" translate=\"no\"><a href=\"%s/@%s\" class=\"u-url"
                        + " mention\">@<span>%s</span></a></span>")
                .formatted(base, name.toLowerCase(Locale.ROOT), name);
    }

    /** An address as a link that is opened beside the town. */
    static String link(String url, String rel) {
        var scheme = url.substring(0, url.indexOf("//") + 2);
        var rest = url.substring(scheme.length());
        var shown = rest.length() > SHOWN_URL_CHARS ? rest.substring(0, SHOWN_URL_CHARS) : rest;
        return ("<a href=\"%s\" target=\"_blank\" rel=\"%s\" translate=\"no\">"
                        + "<span class=\"invisible\">%s</span><span class=\"%s\">%s</span>"
                        + "<span class=\"invisible\">%s</span></a>")
                .formatted(
                        Html.text(url),
                        rel,
                        scheme,
                        shown.equals(rest) ? "" : "ellipsis",
                        Html.text(shown),
                        Html.text(rest.substring(shown.length())));
    }

    private static String plain(String text) {
        return Html.text(text)
                .replace("\r", "")
                .replaceAll("\n{2,}", "</p><p>")
                .replace("\n", "<br>");
    }
}
