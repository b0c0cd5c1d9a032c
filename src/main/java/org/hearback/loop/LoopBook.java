package org.hearback.loop;

import org.hearback.kernel.ChangeRef;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The loops. Thread-safe and safe across nodes. {@code adapter.store} implements it; {@code
 * LoopBookContract} defines it.
 */
public interface LoopBook {
    /**
     * The change's loop in its newest round; the first one is made where there is none. Not inside
     * a transaction.
     *
     * @param since when the first voice was heard
     */
    Loop open(ChangeRef change, long projectId, Instant since);

    /** The loop of that id. */
    Optional<Loop> find(long id);

    /** The change's loop in its newest round. */
    Optional<Loop> current(long changeId);

    /** All rounds of the change, oldest first. */
    List<Loop> rounds(long changeId);

    /** The newest rounds of these changes; thousands may be named. */
    List<Loop> current(Collection<Long> changeIds);

    /**
     * Issue ids of changes that have a loop, ascending: a few at a time, so that all are seen in
     * turn.
     */
    List<Long> changesAfter(long issueId, int limit);

    /** Ids of the projects in which the newest rounds stand. */
    Set<Long> projects();

    /** The newest rounds of the project's changes, in no order. */
    List<Loop> ofProject(long projectId);

    /**
     * Stores the loop as it is now, with fact {@link LoopTurned} where its result {@linkplain
     * Loop.Result#says says} something else; both or neither.
     *
     * @param now of the edition that was read
     * @return false when somebody else stored it since: read it again and decide again
     */
    boolean turn(Loop now);

    /**
     * Begins the next round, with the proofs of the ended one spent, and the fact {@link
     * LoopTurned} for it. Not inside a transaction.
     *
     * @param regression whether somebody said that it is not fixed
     * @return the next round, made now or by a caller who was quicker
     */
    Loop reopen(Loop ended, boolean regression, Instant at);
}
