package org.hearback.person;

/** How sure it is that two handles are one person; stored by name. */
public enum Evidence {
    /**
     * Proven: by a claim, by a private channel, or because we made the one for the other. Only this
     * carries private data across.
     */
    VERIFIED,
    /** An agent said so. */
    ASSERTED,
    /** Something points to it. Offered, never applied. */
    GUESSED;

    /** Whether a link of this kind makes two handles one person. */
    public boolean applies() {
        return this != GUESSED;
    }
}
