package org.hearback.adapter.channel;

import org.jsoup.nodes.Element;

import java.util.regex.Pattern;

/** How a link reads in plain text. */
final class LinkText {
    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern SCHEME = Pattern.compile("(?i)^(https?://|mailto:)");

    /** Names and tags are known by their sign; their address would only stand in the way. */
    private static final Pattern NAME_OR_TAG = Pattern.compile("[@#]\\S+");

    private LinkText() {}

    /**
     * The address where the link's text is the address, even cut short; else the text with the
     * address behind it; else, where there is no address to follow, the text.
     */
    static String of(Element link) {
        var text = link.text().strip();
        var address = address(link);
        if (address.isEmpty() || NAME_OR_TAG.matcher(text).matches()) return text;
        if (text.isEmpty() || says(text, address)) return address;
        return text + " (" + address + ")";
    }

    private static String address(Element link) {
        var href = link.attr("href").strip();
        if (href.regionMatches(true, 0, "mailto:", 0, 7)) return href.substring(7);
        var absolute = WEB.matcher(href).matches() ? href : link.absUrl("href");
        return WEB.matcher(absolute).matches() ? absolute : "";
    }

    private static boolean says(String text, String address) {
        var shown = bare(text);
        var cut = shown.endsWith("…") || shown.endsWith("...");
        var start = cut ? shown.replaceFirst("(…|\\.\\.\\.)$", "") : shown;
        return cut
                ? !start.isEmpty() && bare(address).startsWith(start)
                : bare(address).equals(shown);
    }

    private static String bare(String address) {
        var rest = SCHEME.matcher(address).replaceFirst("");
        return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    }
}
