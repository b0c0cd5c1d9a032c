package org.hearback.loop;

/**
 * What was told of a loop. Thread-safe. Room {@code certificate} implements it: this room, which
 * asks, comes before the one that knows.
 */
public interface Tidings {
    /** Whether anybody was told, or may have been told, that the loop came to that. */
    boolean went(long loopId, Outcome outcome);
}
