package org.hearback.thanks;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A thank-you that somebody approved.
 *
 * @param handle who is thanked: the author of the answer
 * @param answer under which it goes, as a direct message
 * @param helped how many people the text names
 * @param by Jira user key of who thanked
 * @param text as it leaves
 * @param end null as long as it is on its way
 */
public record Thanks(
        long id,
        HandleId handle,
        PostKey answer,
        int helped,
        String by,
        Instant at,
        String text,
        @Nullable End end) {
    /** Longest reason kept, in UTF-16 chars; longer ones are cut. */
    public static final int MAX_WHY_CHARS = 450;

    /**
     * What became of it.
     *
     * @param sent whether it stands where the answer stands, for nobody else to read
     * @param why it does not, in words for a person; empty where it does
     */
    public record End(boolean sent, Instant at, String why) {
        public End {
            requireNonNull(at, "at");
            if (sent != why.isBlank())
                throw new IllegalArgumentException("sent is " + sent + ", why is " + why);
            if (why.length() > MAX_WHY_CHARS) why = why.substring(0, MAX_WHY_CHARS - 1) + "…";
        }
    }

    public Thanks {
        requireNonNull(handle, "handle");
        requireNonNull(answer, "answer");
        requireNonNull(at, "at");
        if (helped < 1)
            throw new IllegalArgumentException("helped is " + helped + ", thanks " + id);
        if (by.isBlank()) throw new IllegalArgumentException("by is blank, thanks " + id);
        if (text.isBlank()) throw new IllegalArgumentException("text is blank, thanks " + id);
    }

    /** The same, with what became of it. */
    public Thanks ended(End how) {
        return new Thanks(id, handle, answer, helped, by, at, text, how);
    }
}
