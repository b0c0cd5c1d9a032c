package org.hearback.loop;

import java.time.Instant;
import java.util.Optional;

/** What later rooms do with loops. Thread-safe. Not inside a transaction. */
public final class Loops {
    private final LoopBook loops;
    private final Judging judging;

    /** Acts on that book. */
    public Loops(LoopBook loops, Judging judging) {
        this.loops = loops;
        this.judging = judging;
    }

    /**
     * Begins another round, because what the loop came to did not help. What proved this outcome
     * proves nothing any more. Nothing happens where the change goes another round already, or came
     * to nothing yet.
     *
     * @param regression whether somebody said that it is not fixed
     * @return the newest round; empty where there is no such loop
     */
    public Optional<Loop> reopen(long loopId, boolean regression, Instant at) {
        var loop = loops.find(loopId);
        if (loop.isEmpty()) return Optional.empty();
        var change = loop.get().change().issueId();
        var newest = loops.current(change).orElseThrow();
        if (newest.id() == loopId && newest.result().outcome() != null) {
            loops.reopen(newest, regression, at);
            judging.judge(change);
        }
        return loops.current(change);
    }
}
