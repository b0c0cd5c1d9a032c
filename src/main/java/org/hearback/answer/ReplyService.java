package org.hearback.answer;

import org.hearback.answer.RequestComment.Audience;
import org.hearback.answer.RequestComment.Voice;
import org.hearback.intake.PostBook;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.FactLog;

/** Decides which comments leave as answers. Thread-safe. */
public final class ReplyService {
    private final RequestComments comments;
    private final PostBook posts;
    private final FactLog facts;

    /** A service that tells its decisions to the log. */
    public ReplyService(RequestComments comments, PostBook posts, FactLog facts) {
        this.comments = comments;
        this.posts = posts;
        this.facts = facts;
    }

    /**
     * A comment was written. It leaves only if an agent wrote it for the customer, on a request
     * that came from a channel; anything else, and any doubt, stays inside. For other issues this
     * costs one indexed query.
     *
     * @return whether it leaves
     */
    public boolean commented(long issueId, CommentId id) {
        if (posts.ofIssue(issueId).isEmpty()) return false;
        var comment = comments.find(id);
        var leaves =
                comment.filter(
                        c ->
                                c.audience() == Audience.CUSTOMER
                                        && c.voice() == Voice.AGENT
                                        && !c.text().isBlank());
        leaves.ifPresent(c -> facts.append(new ReplyApproved(c.request(), c.id())));
        return leaves.isPresent();
    }
}
