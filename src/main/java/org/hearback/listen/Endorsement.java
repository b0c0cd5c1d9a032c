package org.hearback.listen;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.PostKey;
import org.hearback.person.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How an answer stands with those who read it, as its venue says. It tells what holds, not what
 * changed: an answer that lost its votes is endorsed by none.
 *
 * @param answer need not be a post that we kept
 * @param count how many in total, from 0 to {@link #MAX_COUNT}; an accepted answer has 1, one that
 *     is no longer accepted 0
 * @param author who wrote the answer
 * @param asker who was answered, null where the venue does not say; may be the author
 * @param at the venue's clock: an earlier one says nothing against a later one
 */
public record Endorsement(
        PostKey answer, Kind kind, int count, Handle author, @Nullable Handle asker, Instant at) {
    /** More than this are counted as this: the most liked post of all has some 75 million. */
    public static final int MAX_COUNT = 100_000_000;

    /** Who endorses; stored by name. */
    public enum Kind {
        /** The asker says that it solved the question. */
        ACCEPTED,
        /** Readers say that it helps: votes, likes, favourites. */
        HELPFUL
    }

    /** Venues that let readers vote down have totals below nothing; nobody takes help back. */
    public Endorsement {
        requireNonNull(answer, "answer");
        requireNonNull(kind, "kind");
        requireNonNull(author, "author");
        requireNonNull(at, "at");
        count = Math.clamp(count, 0, kind == Kind.ACCEPTED ? 1 : MAX_COUNT);
    }

    /** Whether anybody endorses it now. */
    public boolean stands() {
        return count > 0;
    }
}
