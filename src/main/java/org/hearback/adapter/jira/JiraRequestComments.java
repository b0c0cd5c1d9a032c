package org.hearback.adapter.jira;

import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.answer.RequestComment;
import org.hearback.answer.RequestComments;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.RequestRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;
import java.util.function.Function;

/** The comments of Jira's issues. */
final class JiraRequestComments implements RequestComments {
    private static final Logger LOG = LoggerFactory.getLogger(JiraRequestComments.class);

    private final Acting acting;
    private final LiveIssues issues;
    private final CommentManager comments;
    private final CommentReader reader;
    private final Notes notes;
    private final Function<RequestRef, Optional<ApplicationUser>> author;

    /**
     * @param author who signs the notes on a request
     */
    JiraRequestComments(
            Acting acting,
            LiveIssues issues,
            CommentManager comments,
            CommentReader reader,
            Notes notes,
            Function<RequestRef, Optional<ApplicationUser>> author) {
        this.acting = acting;
        this.issues = issues;
        this.comments = comments;
        this.reader = reader;
        this.notes = notes;
        this.author = author;
    }

    /** Read as nobody, so that no link in the text shows more than everybody may see. */
    @Override
    public Optional<RequestComment> find(CommentId id) {
        return acting.as(
                null,
                "read comment " + id.value(),
                () -> Optional.ofNullable(comments.getCommentById(id.value())).map(reader::read));
    }

    @Override
    public void addNote(RequestRef request, String once, String key, String... arguments) {
        var signer = author.apply(request).orElse(null);
        acting.run(
                signer,
                "add note " + once + " to " + request.key(),
                () -> {
                    var issue = issues.find(request).orElse(null);
                    if (issue == null)
                        LOG.info("{} is gone, so note {} has no reader left", request.key(), once);
                    else if (!notes.isThere(issue, once))
                        notes.add(issue, signer, once, key, arguments);
                });
    }
}
