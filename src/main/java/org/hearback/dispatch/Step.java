package org.hearback.dispatch;

import org.hearback.notice.Notice;

import java.time.Duration;

/** What is to be done about a notice now. */
sealed interface Step {
    /** Nothing yet. */
    record Wait(Duration after, String why) implements Step {}

    /**
     * It leaves, and is the caller's for {@link Sending#HELD}.
     *
     * @param again whether an earlier try may have begun
     * @param fit whether it may still go, as long as nothing of it went
     */
    record Send(Notice notice, boolean again, Fit fit) implements Step {}

    /** Nothing any more. */
    record Ended() implements Step {}

    /** Whether something may still go as it was begun. */
    enum Fit {
        GOOD,
        /** They wish not to be written to. */
        UNWANTED,
        /** Persons, voices or ways changed: it has to be planned anew. */
        OUTDATED,
        /** They became one person with somebody who was told. */
        TOLD_BEFORE,
        /** There is nobody and nothing left of it. */
        ERASED
    }
}
