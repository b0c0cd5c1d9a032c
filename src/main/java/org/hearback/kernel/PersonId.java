package org.hearback.kernel;

/** Names one person behind one or more handles; given by the store. */
public record PersonId(int value) {
    public PersonId {
        if (value <= 0)
            throw new IllegalArgumentException("person id is " + value + ", must be positive");
    }
}
