package org.hearback.answer;

import org.hearback.answer.RequestComment.Audience;
import org.hearback.answer.RequestComment.Voice;
import org.hearback.intake.PostBook;
import org.hearback.kernel.CommentId;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Decides which comments leave as answers. Thread-safe.
 *
 * <p>Jira tells of a comment once, on the node where it was written. What is lost there, with the
 * node or with its database connection, {@link #catchUp} finds in Jira itself.
 */
public final class ReplyService {
    /**
     * How far back every round looks: some rounds, so that a database that fails for minutes, or a
     * search index that lags, loses nothing.
     */
    public static final Duration LOOK_BACK = Duration.ofMinutes(15);

    /**
     * How far back the first round after a start looks: longer than Jira takes to come back where
     * it has one node only.
     */
    public static final Duration LOOK_BACK_AT_START = Duration.ofHours(1);

    /**
     * How old a comment is when a round looks at it. Jira stores a comment first and what makes it
     * internal a moment later; who looks in between takes it for public.
     */
    public static final Duration SETTLED = Duration.ofMinutes(1);

    /** How long an approval is remembered: longer than any round looks back, with days to spare. */
    public static final Duration REMEMBERED = Duration.ofDays(7);

    /** How far the clocks of two nodes may be apart. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    private final RequestComments comments;
    private final PostBook posts;
    private final ReplyBook replies;
    private final Clock clock;
    private volatile boolean caughtUp;

    /** A service that writes its decisions into the book. */
    public ReplyService(RequestComments comments, PostBook posts, ReplyBook replies, Clock clock) {
        this.comments = comments;
        this.posts = posts;
        this.replies = replies;
        this.clock = clock;
    }

    /**
     * A comment was written. It leaves only if an agent wrote it for the customer, on a request
     * that came from a channel, after the post came in; anything else, and any doubt, stays inside.
     * Telling of it twice is harmless. For other issues this costs one indexed query.
     *
     * @return whether it was approved now; false when it stays inside, or was approved before
     */
    public boolean commented(long issueId, CommentId id) {
        var kept = posts.ofIssue(issueId);
        if (kept.isEmpty()) return false;
        var comment = comments.find(id);
        if (comment.isEmpty() || !isAnswer(comment.get(), kept.getFirst().receivedAt()))
            return false;
        return replies.approve(comment.get().request(), id, clock.instant());
    }

    /**
     * Looks for answers of which nobody told. Takes up to some seconds; call it every few minutes,
     * on any node.
     *
     * @return how many were missed; they leave now
     * @throws RuntimeException the first trouble with a comment, once the others were looked at;
     *     the next call looks at it again
     */
    public int catchUp() {
        var now = clock.instant();
        var from = now.minus(caughtUp ? LOOK_BACK : LOOK_BACK_AT_START);
        var missed = 0;
        @Nullable RuntimeException trouble = null;
        for (var each : comments.writtenBetween(from, now.minus(SETTLED))) {
            try {
                if (commented(each.request().issueId(), each.id())) missed++;
            } catch (RuntimeException e) { // one comment may not hold up the others
                if (trouble == null) trouble = e;
            }
        }
        if (trouble != null) throw trouble;
        caughtUp = true;
        return missed;
    }

    /** Forgets approvals that no round can meet again. */
    public void tidy() {
        replies.forget(REMEMBERED, clock.instant());
    }

    private static boolean isAnswer(RequestComment comment, Instant firstPostAt) {
        return comment.audience() == Audience.CUSTOMER
                && comment.voice() == Voice.AGENT
                && !comment.text().isBlank()
                && !comment.createdAt().isBefore(firstPostAt.minus(CLOCK_DIFFERENCE));
    }
}
