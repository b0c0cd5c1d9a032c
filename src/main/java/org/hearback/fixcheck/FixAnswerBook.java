package org.hearback.fixcheck;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The answers. Thread-safe and safe across nodes. {@code adapter.store} implements it; {@code
 * FixAnswerBookContract} defines it.
 */
public interface FixAnswerBook {
    /**
     * Writes it down, with fact {@link FixDenied} where it says no; both or neither. Not inside a
     * transaction.
     *
     * @return false when that notice was answered before: the first answer counts, and one caller
     *     only gets true
     */
    boolean add(FixAnswer answer);

    /** The answer to that notice. */
    Optional<FixAnswer> find(long noticeId);

    /** The answers in these loops, oldest first. */
    List<FixAnswer> ofLoops(Collection<Long> loopIds);
}
