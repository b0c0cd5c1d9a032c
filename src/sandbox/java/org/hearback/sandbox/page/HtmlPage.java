package org.hearback.sandbox.page;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A page as a servlet wrote it, taken apart for its frame.
 *
 * @param metas the {@code <meta name=.. content=..>} of the head
 * @param head the rest of the head
 */
record HtmlPage(String title, Map<String, String> metas, String head, String body) {
    private static final Pattern META =
            Pattern.compile(
                    "<meta\\s+name=\"([^\"]*)\"\\s+content=\"([^\"]*)\"\\s*/?>",
                    Pattern.CASE_INSENSITIVE);

    static HtmlPage parse(String html) {
        var wholeHead = between(html, "head");
        var metas = new TreeMap<String, String>();
        META.matcher(wholeHead)
                .results()
                .forEach(meta -> metas.put(meta.group(1), unescaped(meta.group(2))));
        var head =
                META.matcher(wholeHead)
                        .replaceAll("")
                        .replaceAll("(?is)<title[^>]*>.*?</title>", "")
                        .replaceAll("(?i)<meta\\s+charset=\"[^\"]*\"\\s*/?>", "");
        return new HtmlPage(
                unescaped(between(wholeHead, "title")).strip(), metas, head, between(html, "body"));
    }

    private static String between(String html, String tag) {
        var found =
                Pattern.compile(
                                "<%s(?:\\s[^>]*)?>(.*)</%s>".formatted(tag, tag),
                                Pattern.DOTALL | Pattern.CASE_INSENSITIVE)
                        .matcher(html);
        return found.find() ? found.group(1) : "";
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
