package org.hearback.standing;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.HandleId;

import java.time.Instant;

/**
 * What a caretaker wants to remember about a person.
 *
 * @param by Jira user key
 */
public record Note(long id, HandleId handle, String by, Instant at, String text) {
    /** Longest text, in UTF-16 chars. */
    public static final int MAX_CHARS = 2_000;

    public Note {
        requireNonNull(handle, "handle");
        requireNonNull(at, "at");
        if (by.isBlank()) throw new IllegalArgumentException("by is blank, note " + id);
        if (text.isBlank() || text.length() > MAX_CHARS)
            throw new IllegalArgumentException(
                    "text has %d chars, at least 1, at most %d"
                            .formatted(text.length(), MAX_CHARS));
    }
}
