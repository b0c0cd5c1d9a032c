package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.RendererManager;

import org.hearback.voice.ChangeFinder.Draft;

import java.util.function.UnaryOperator;

/** What issues say, and what a change says that is made for a customer. Thread-safe. */
final class IssueText {
    private static final String WIKI = "atlassian-wiki-renderer";

    private final RendererManager renderers;
    private final UnaryOperator<String> htmlToText;
    private final Words words;

    IssueText(RendererManager renderers, UnaryOperator<String> htmlToText, Words words) {
        this.renderers = renderers;
        this.htmlToText = htmlToText;
        this.words = words;
    }

    /** Summary and description as plain text; only Jira knows what its markup means. */
    String of(Issue issue) {
        var description = issue.getDescription();
        if (description == null || description.isBlank()) return issue.getSummary();
        var context = issue.getIssueRenderContext();
        var html = renderers.getRenderedContent(WIKI, description, context);
        return issue.getSummary() + "\n" + htmlToText.apply(html);
    }

    /** What the caller typed, then the customer's words, set off. */
    String description(Draft draft) {
        var cut = words.say("hearback.request.cut");
        var said = draft.quote().strip();
        var quoted =
                said.isEmpty()
                        ? ""
                        : "{quote}\n"
                                + WikiText.fit(said, RequestText.MAX_TEXT_CHARS / 2, cut)
                                + "\n{quote}";
        var typed = draft.description().strip();
        if (typed.isEmpty()) return quoted;
        var own = WikiText.fit(typed, RequestText.MAX_TEXT_CHARS / 2 - 100, cut);
        return quoted.isEmpty() ? own : own + "\n\n" + quoted;
    }
}
