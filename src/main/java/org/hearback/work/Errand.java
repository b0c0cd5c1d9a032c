package org.hearback.work;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * Something that is done again and again, by one node of the cluster at a time.
 *
 * @param name stored, so renaming it begins anew; at most {@link #MAX_NAME_CHARS}
 * @param every from one begin to the next; a node that dies in between costs one turn
 * @param work what is done; may take minutes, and may be done twice without harm
 */
public record Errand(String name, Duration every, Runnable work) {
    /** Longest name, in UTF-16 chars. */
    public static final int MAX_NAME_CHARS = 60;

    public Errand {
        requireNonNull(work, "work");
        if (name.isBlank() || name.length() > MAX_NAME_CHARS)
            throw new IllegalArgumentException(
                    "name has %d chars, must have 1 to %d"
                            .formatted(name.length(), MAX_NAME_CHARS));
        if (!every.isPositive()) throw new IllegalArgumentException("every is " + every);
    }
}
