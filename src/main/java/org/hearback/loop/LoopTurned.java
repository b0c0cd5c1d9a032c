package org.hearback.loop;

import org.hearback.kernel.Fact;

/** What a loop came to changed, or it goes another round; {@link LoopBook} says what holds now. */
public record LoopTurned(long loopId) implements Fact {}
