package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.RendererManager;
import com.atlassian.jira.issue.comments.Comment;

import org.hearback.answer.RequestComment;
import org.hearback.answer.RequestComment.Audience;
import org.hearback.answer.RequestComment.Voice;
import org.hearback.kernel.CommentId;

import java.util.function.UnaryOperator;

/** Reads what a comment says, who speaks in it and to whom. Thread-safe. */
final class CommentReader {
    private static final String WIKI = "atlassian-wiki-renderer";

    private final RendererManager renderers;
    private final UnaryOperator<String> htmlToText;
    private final Marks marks;
    private final Permissions permissions;

    CommentReader(
            RendererManager renderers,
            UnaryOperator<String> htmlToText,
            Marks marks,
            Permissions permissions) {
        this.renderers = renderers;
        this.htmlToText = htmlToText;
        this.marks = marks;
        this.permissions = permissions;
    }

    /** The comment in our words. */
    RequestComment read(Comment comment) {
        var issue = comment.getIssue();
        return new RequestComment(
                new CommentId(comment.getId()),
                LiveIssues.refTo(issue),
                isInternal(comment) ? Audience.INTERNAL : Audience.CUSTOMER,
                voice(comment, issue),
                text(comment, issue),
                comment.getCreated().toInstant());
    }

    /** Whether customers may not read the comment. */
    boolean isInternal(Comment comment) {
        return comment.getGroupLevel() != null
                || comment.getRoleLevelId() != null
                || marks.isInternal(comment.getId());
    }

    /** Whether we wrote the comment. */
    boolean isOurs(Comment comment) {
        return marks.isOurs(comment.getId());
    }

    private Voice voice(Comment comment, Issue issue) {
        if (isOurs(comment)) return Voice.HEARBACK;
        var isAgent = permissions.isAgentOn(issue, comment.getAuthorApplicationUser());
        return isAgent ? Voice.AGENT : Voice.CUSTOMER;
    }

    /** Rendered first, because only Jira knows what its markup means. */
    private String text(Comment comment, Issue issue) {
        var context = issue.getIssueRenderContext();
        return htmlToText.apply(renderers.getRenderedContent(WIKI, comment.getBody(), context));
    }
}
