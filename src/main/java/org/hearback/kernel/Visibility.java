package org.hearback.kernel;

/**
 * Who could read a post where it was written. An answer never goes to a wider circle than the post
 * had.
 */
public enum Visibility {
    /** Everybody, and listed. */
    PUBLIC,
    /** Everybody who has the link; not listed. */
    UNLISTED,
    /** The author's followers. */
    FOLLOWERS,
    /** Only those whom it addresses. */
    DIRECT,
    /** Members of the place in which it stands. */
    MEMBERS;

    /** Whether nobody can read this who cannot read {@code that}. */
    public boolean isWithin(Visibility that) {
        return this == that
                || this == DIRECT
                || switch (that) {
                    case PUBLIC -> true;
                    case UNLISTED -> this != PUBLIC;
                    case FOLLOWERS, DIRECT, MEMBERS -> false;
                };
    }

    /** Whether only a chosen circle could read it. */
    public boolean isPrivate() {
        return this == FOLLOWERS || this == DIRECT;
    }
}
