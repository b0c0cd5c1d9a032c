package org.hearback.sandbox.desk.wiki;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Jira's wiki markup as HTML: paragraphs, line breaks, headings, lists, quotes, {@code noformat}
 * and {@code code}, and inside of lines what {@link Inline} knows. Whatever is typed, no other HTML
 * comes out. Thread-safe.
 */
public final class Wiki {
    private static final Pattern HEADING = Pattern.compile("h([1-6])\\.\\s+(.*)");
    private static final Pattern ITEM = Pattern.compile("\\s*([*#-])\\s+(.*)");
    private static final Pattern FENCE =
            Pattern.compile("\\s*\\{(noformat|code)(?::[^}]*)?\\}(.*)");
    private static final String QUOTE = "{quote}";

    private final Inline inline;

    /**
     * A renderer for one Jira.
     *
     * @param base where Jira is, for links to profiles
     * @param displayNames gives a user's display name by name; the name itself where there is none
     */
    public Wiki(URI base, UnaryOperator<String> displayNames) {
        this.inline = new Inline(base, displayNames);
    }

    /** The text as HTML; empty for no text. */
    public String html(@Nullable String text) {
        if (text == null || text.isBlank()) return "";
        return blocks(text.replace("\r\n", "\n").replace('\r', '\n').lines().toList());
    }

    private String blocks(List<String> lines) {
        var html = new StringBuilder();
        List<String> paragraph = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            String line = lines.get(i);
            int end = blockEnd(lines, i);
            if (end == i) {
                if (line.isBlank()) close(paragraph, html);
                else paragraph.add(line);
                i++;
                continue;
            }
            close(paragraph, html);
            html.append(block(lines.subList(i, end)));
            i = end;
        }
        close(paragraph, html);
        return html.toString();
    }

    /** Where the block that starts here ends; {@code start} itself if none starts here. */
    private static int blockEnd(List<String> lines, int start) {
        String line = lines.get(start);
        Matcher fence = FENCE.matcher(line);
        if (fence.matches()) {
            String close = "{" + fence.group(1) + "}";
            if (fence.group(2).contains(close)) return start + 1;
            return lineWith(close, lines, start);
        }
        if (line.strip().equals(QUOTE)) return lineWith(QUOTE, lines, start);
        if (HEADING.matcher(line).matches() || line.startsWith("bq. ") || line.equals("----"))
            return start + 1;
        int end = start;
        while (end < lines.size() && isItem(lines.get(end), line)) end++;
        return end;
    }

    private static boolean isItem(String line, String first) {
        Matcher one = ITEM.matcher(line);
        Matcher other = ITEM.matcher(first);
        return one.matches() && other.matches() && one.group(1).equals(other.group(1));
    }

    private static int lineWith(String close, List<String> lines, int start) {
        for (int i = start + 1; i < lines.size(); i++)
            if (lines.get(i).contains(close)) return i + 1;
        return start;
    }

    private String block(List<String> lines) {
        String line = lines.getFirst();
        Matcher fence = FENCE.matcher(line);
        if (fence.matches()) return preformatted(lines, "{" + fence.group(1) + "}", fence.group(2));
        if (line.strip().equals(QUOTE))
            return "<blockquote>" + blocks(lines.subList(1, lines.size() - 1)) + "</blockquote>";
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            String tag = "h" + heading.group(1) + ">";
            return "<" + tag + inline.html(heading.group(2)) + "</" + tag;
        }
        if (line.startsWith("bq. "))
            return "<blockquote><p>" + inline.html(line.substring(4)) + "</p></blockquote>";
        return line.equals("----") ? "<hr/>" : list(lines);
    }

    private static String preformatted(List<String> lines, String close, String first) {
        String all = first + "\n" + String.join("\n", lines.subList(1, lines.size()));
        String text = all.substring(0, all.indexOf(close));
        if (text.startsWith("\n")) text = text.substring(1);
        return "<pre>" + Escape.all(text) + "</pre>";
    }

    private String list(List<String> lines) {
        String tag = lines.getFirst().strip().startsWith("#") ? "ol>" : "ul>";
        var html = new StringBuilder("<").append(tag);
        for (String line : lines) {
            Matcher item = ITEM.matcher(line);
            if (item.matches())
                html.append("<li>").append(inline.html(item.group(2))).append("</li>");
        }
        return html.append("</").append(tag).toString();
    }

    private void close(List<String> paragraph, StringBuilder html) {
        if (paragraph.isEmpty()) return;
        html.append("<p>");
        String separator = "";
        for (String line : paragraph) {
            html.append(separator).append(inline.html(line));
            separator = "<br/>\n";
        }
        html.append("</p>");
        paragraph.clear();
    }
}
