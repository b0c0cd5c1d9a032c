package org.hearback.notice;

import org.hearback.loop.Loop;
import org.hearback.wording.Occasion;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The tellings. Thread-safe and safe across nodes. {@code adapter.store} implements it; {@code
 * TellingBookContract} defines it.
 */
public interface TellingBook {
    /** What is to be written down; it begins as {@link Telling.State#HELD}, without approvals. */
    record Draft(Loop loop, Occasion occasion, Telling.Words words, Instant at) {}

    /**
     * The loop's telling on that occasion; made where there is none. A cancelled one is held again,
     * with the new words and without its approvals. Not inside a transaction.
     */
    Telling open(Draft draft);

    /** The telling of that id. */
    Optional<Telling> find(long id);

    /** The loop's tellings, oldest first. */
    List<Telling> ofLoop(long loopId);

    /** The tellings of these loops, oldest first; thousands of loops may be named. */
    List<Telling> ofLoops(Collection<Long> loopIds);

    /** The tellings of the project in these states, newest first. */
    List<Telling> ofProject(long projectId, Collection<Telling.State> states, int limit);

    /** The tellings of all projects in that state, behind that id, ascending. */
    List<Telling> inState(Telling.State state, long afterId, int limit);

    /**
     * Stores the telling as it is now; with fact {@link TellingApproved} where it became {@link
     * Telling.State#APPROVED}, both or neither.
     *
     * @param now of the edition that was read
     * @return false when somebody else stored it since: read it again and decide again
     */
    boolean turn(Telling now);
}
