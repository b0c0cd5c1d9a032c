package org.hearback.wording;

import static java.util.Objects.requireNonNull;

/**
 * Something in a text that must not reach a customer.
 *
 * @param excerpt what was found, as it stands in the text; for who checks the text only, never for
 *     logs
 */
public record Leak(Kind kind, String excerpt) {
    /** What it is; i18n {@code hearback.leak.*}. */
    public enum Kind {
        /** The key of an issue that is not a request of theirs. */
        INTERNAL_KEY,
        /** An address that only people of the house can open. */
        INTERNAL_URL,
        /** An e-mail address. */
        EMAIL,
        /** What opens something: a password, an access token, a private key. */
        TOKEN,
        /** The name of somebody else who asked for the same. */
        OTHER_HANDLE,
        /** Words of an internal comment. */
        INTERNAL_WORDS
    }

    public Leak {
        requireNonNull(kind, "kind");
        requireNonNull(excerpt, "excerpt");
    }
}
