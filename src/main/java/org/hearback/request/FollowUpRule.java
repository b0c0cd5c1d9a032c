package org.hearback.request;

import org.hearback.kernel.Visibility;
import org.hearback.listen.InboundPost;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a follow-up continues a request or begins a new one. The windows are those of product.md
 * 6.2.
 *
 * @param publicWindow how long after its resolution a public thread's request is reopened
 * @param directWindow the same for direct messages
 * @param deadTime right after the resolution a follow-up only comments: it was written before the
 *     author saw it
 */
public record FollowUpRule(Duration publicWindow, Duration directWindow, Duration deadTime) {
    /** Seven days, 72 hours, one minute. */
    public static final FollowUpRule DEFAULT =
            new FollowUpRule(Duration.ofDays(7), Duration.ofDays(3), Duration.ofMinutes(1));

    /** What is to be done. */
    enum Step {
        COMMENT,
        REOPEN,
        NEW_REQUEST
    }

    /**
     * The step for a follow-up on a request that stands so.
     *
     * @param standing empty when the request is gone
     */
    Step stepFor(InboundPost post, Optional<RequestStanding> standing, Instant now) {
        if (standing.isEmpty()) return Step.NEW_REQUEST;
        if (!standing.get().resolved()) return Step.COMMENT;
        var since = standing.get().resolvedAt();
        if (since == null) return Step.REOPEN;
        var ago = Duration.between(since, now);
        if (ago.compareTo(deadTime) < 0) return Step.COMMENT;
        var window = post.visibility() == Visibility.DIRECT ? directWindow : publicWindow;
        return ago.compareTo(window) <= 0 ? Step.REOPEN : Step.NEW_REQUEST;
    }
}
