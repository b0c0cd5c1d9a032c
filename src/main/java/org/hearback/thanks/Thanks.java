package org.hearback.thanks;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;

import java.time.Instant;

/**
 * A thank-you that somebody approved.
 *
 * @param handle who is thanked: the author of the answer
 * @param answer under which it goes, as a direct message
 * @param helped how many people the text names
 * @param by Jira user key of who thanked
 * @param text as it leaves
 */
public record Thanks(
        long id, HandleId handle, PostKey answer, int helped, String by, Instant at, String text) {
    public Thanks {
        requireNonNull(handle, "handle");
        requireNonNull(answer, "answer");
        requireNonNull(at, "at");
        if (helped < 1)
            throw new IllegalArgumentException("helped is " + helped + ", thanks " + id);
        if (by.isBlank()) throw new IllegalArgumentException("by is blank, thanks " + id);
        if (text.isBlank()) throw new IllegalArgumentException("text is blank, thanks " + id);
    }
}
