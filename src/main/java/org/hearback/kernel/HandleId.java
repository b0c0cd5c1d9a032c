package org.hearback.kernel;

/** Names one handle: somebody's account on one network; given by the store. */
public record HandleId(int value) {
    public HandleId {
        if (value <= 0)
            throw new IllegalArgumentException("handle id is " + value + ", must be positive");
    }
}
