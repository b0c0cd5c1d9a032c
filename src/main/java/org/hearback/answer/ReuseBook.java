package org.hearback.answer;

import org.hearback.kernel.PostKey;

import java.util.List;
import java.util.Optional;

/**
 * Which answers were used for which requests. Thread-safe and safe across nodes. {@code
 * adapter.store} implements it; {@code ReuseBookContract} defines it.
 */
public interface ReuseBook {
    /**
     * Writes it down together with the fact {@link AnswerReused}; both or neither. Not inside a
     * transaction.
     *
     * @return false when that post was used for that issue before; nothing changed. One caller only
     *     gets true, on all nodes.
     */
    boolean add(Reuse reuse);

    /**
     * Takes it back together with the fact {@link AnswerReused}.
     *
     * @return false when there was nothing to take back; one caller only gets true
     */
    boolean remove(PostKey post, long issueId);

    /** What stands for that post and issue. */
    Optional<Reuse> find(PostKey post, long issueId);

    /** What stands for that issue, oldest first. */
    List<Reuse> ofIssue(long issueId);
}
