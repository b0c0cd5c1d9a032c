package org.hearback.dispatch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A plain text as HTML that says the same: paragraphs, lines and links, and nothing else. */
final class Html {
    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    private Html() {}

    static String of(String text) {
        var html = new StringBuilder("<!DOCTYPE html><html><body>");
        PARAGRAPH
                .splitAsStream(text.strip())
                .forEach(part -> html.append("<p>").append(lines(part)).append("</p>"));
        return html.append("</body></html>").toString();
    }

    private static String lines(String paragraph) {
        var at = 0;
        var html = new StringBuilder();
        var link = LINK.matcher(paragraph);
        while (link.find()) {
            html.append(escaped(paragraph.substring(at, link.start())));
            var address = escaped(link.group());
            html.append("<a href=\"").append(address).append("\">").append(address).append("</a>");
            at = link.end();
        }
        html.append(escaped(paragraph.substring(at)));
        return html.toString().replaceAll("\\R", Matcher.quoteReplacement("<br>\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
