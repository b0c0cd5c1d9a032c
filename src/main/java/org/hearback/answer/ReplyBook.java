package org.hearback.answer;

import org.hearback.kernel.CommentId;
import org.hearback.kernel.RequestRef;

import java.time.Duration;
import java.time.Instant;

/**
 * Which comments were approved as replies. Thread-safe and safe across nodes. {@code adapter.store}
 * implements it; {@code ReplyBookContract} defines it.
 */
public interface ReplyBook {
    /**
     * Approves a comment, together with the fact {@link ReplyApproved}; both or neither.
     *
     * @return false when it was approved before; nothing changed. One caller only gets true, on all
     *     nodes. Not inside a transaction.
     */
    boolean approve(RequestRef request, CommentId comment, Instant at);

    /** Forgets approvals that are older than {@code age}; returns how many. */
    int forget(Duration age, Instant now);
}
