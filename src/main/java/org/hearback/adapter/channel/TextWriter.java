package org.hearback.adapter.channel;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

import java.util.Set;
import java.util.regex.Pattern;

/** Walks through parsed HTML and writes its text; one for each text. */
final class TextWriter implements NodeFilter {
    /** What nobody reads, or what is no text. */
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "head",
                    "title",
                    "iframe",
                    "object",
                    "embed",
                    "svg",
                    "math",
                    "canvas",
                    "audio",
                    "video",
                    "input",
                    "select",
                    "button",
                    "textarea");

    /** Stand a blank line apart from what is around them. */
    private static final Set<String> PARAGRAPHS =
            Set.of(
                    "p",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "blockquote",
                    "pre",
                    "table",
                    "figure",
                    "section",
                    "article",
                    "hr",
                    "dl");

    /** Start a new line. */
    private static final Set<String> LINES =
            Set.of(
                    "div",
                    "li",
                    "tr",
                    "dt",
                    "dd",
                    "header",
                    "footer",
                    "aside",
                    "main",
                    "nav",
                    "address",
                    "figcaption",
                    "details",
                    "summary",
                    "center",
                    "form",
                    "fieldset");

    private static final Set<String> LISTS = Set.of("ul", "ol", "menu");
    private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\f\\r]+");

    /** Deeper lists are indented no further. */
    private static final int MAX_INDENT = 6;

    private final StringBuilder out = new StringBuilder();
    private int lineEnds;
    private int listDepth;
    private int preformatted;
    private String marker = "";

    String text() {
        return out.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            write(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) return FilterResult.SKIP_ENTIRELY;
        var name = element.normalName();
        if (LEFT_OUT.contains(name)) return FilterResult.SKIP_ENTIRELY;
        if (name.equals("a") && element.hasAttr("href")) {
            write(LinkText.of(element));
            return FilterResult.SKIP_CHILDREN;
        }
        open(element, name);
        return FilterResult.CONTINUE;
    }

    private void open(Element element, String name) {
        separate(name);
        switch (name) {
            case "br" -> lineEnds++;
            case "td", "th" -> write(" ");
            case "img" -> writeAlternative(element.attr("alt").strip());
            case "pre" -> preformatted++;
            case "li" -> marker = "  ".repeat(Math.clamp(listDepth - 1L, 0, MAX_INDENT)) + "- ";
            default -> {
                if (LISTS.contains(name)) listDepth++;
            }
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            var name = element.normalName();
            if (LISTS.contains(name)) listDepth--;
            if (name.equals("pre")) preformatted--;
            if (name.equals("li")) marker = "";
            separate(name);
        }
        return FilterResult.CONTINUE;
    }

    private void separate(String name) {
        if (!marker.isEmpty()) return; // a paragraph that opens a list's item stays on its line
        if (PARAGRAPHS.contains(name)) lineEnds = Math.max(lineEnds, 2);
        else if (LISTS.contains(name)) lineEnds = Math.max(lineEnds, listDepth == 0 ? 2 : 1);
        else if (LINES.contains(name)) lineEnds = Math.max(lineEnds, 1);
    }

    private void writeAlternative(String description) {
        if (!description.isEmpty()) write("[" + description + "]");
    }

    private void write(String piece) {
        var text = preformatted > 0 ? piece : SPACE.matcher(piece).replaceAll(" ");
        if (preformatted == 0 && (lineEnds > 0 || endsInSpace())) text = text.stripLeading();
        if (text.isEmpty()) return;
        if (!out.isEmpty()) out.append("\n".repeat(Math.min(lineEnds, 2)));
        out.append(marker).append(text);
        lineEnds = 0;
        marker = "";
    }

    private boolean endsInSpace() {
        return out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
    }
}
