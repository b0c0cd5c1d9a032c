package org.hearback.adapter.jira;

import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.answer.RequestComment;
import org.hearback.answer.RequestComments;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.RequestRef;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The comments of Jira's issues. */
final class JiraRequestComments implements RequestComments {
    private final Acting acting;
    private final CommentManager comments;
    private final CommentReader reader;
    private final RecentComments recent;
    private final Notes notes;
    private final Function<RequestRef, Optional<ApplicationUser>> author;

    /**
     * @param author who signs the notes on a request
     */
    JiraRequestComments(
            Acting acting,
            CommentManager comments,
            CommentReader reader,
            RecentComments recent,
            Notes notes,
            Function<RequestRef, Optional<ApplicationUser>> author) {
        this.acting = acting;
        this.comments = comments;
        this.reader = reader;
        this.recent = recent;
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
    public List<RequestComment.Ref> writtenBetween(Instant from, Instant until) {
        return recent.between(from, until);
    }

    @Override
    public void addNote(RequestRef request, String once, String key, String... arguments) {
        var signer = author.apply(request).orElse(null);
        acting.run(
                signer,
                "add note " + once + " to " + request.key(),
                () -> notes.add(request, signer, once, key, arguments));
    }
}
