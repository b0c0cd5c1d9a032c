package org.hearback.kernel;

/**
 * Names one appended fact; given by the store, unique in the installation. Handlers are idempotent
 * by it.
 */
public record FactId(long value) {
    public FactId {
        if (value <= 0)
            throw new IllegalArgumentException("fact id is " + value + ", must be positive");
    }
}
