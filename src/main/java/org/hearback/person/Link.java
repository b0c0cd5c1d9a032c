package org.hearback.person;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.HandleId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Says that two handles are one person. It is ended, never deleted: who said what, when and why
 * stays.
 *
 * @param by Jira user key of who made it, {@link #BY_CLAIM}, {@link #BY_ACCOUNT} or {@link
 *     #BY_JIRA}
 * @param why in words, for people; may be empty
 * @param end null while it lives
 */
public record Link(
        long id,
        HandleId one,
        HandleId other,
        Evidence evidence,
        String by,
        Instant at,
        String why,
        @Nullable End end) {
    /** Longest reason, in UTF-16 chars. */
    public static final int MAX_WHY_CHARS = 1_000;

    /** Made together with the customer's account, which we made for the handle. */
    public static final String BY_ACCOUNT = "account";

    /** Made by the person themselves, who proved to hold both. */
    public static final String BY_CLAIM = "claim";

    /** Made or ended because Jira told us of a customer. */
    public static final String BY_JIRA = "jira";

    /** How it ended. */
    public record End(String by, Instant at, String why) {
        public End {
            requireNonNull(by, "by");
            requireNonNull(at, "at");
            requireNonNull(why, "why");
        }
    }

    public Link {
        requireNonNull(evidence, "evidence");
        requireNonNull(by, "by");
        requireNonNull(at, "at");
        requireNonNull(why, "why");
        if (one.equals(other))
            throw new IllegalArgumentException("handle " + one.value() + " is linked to itself");
    }

    /** The same link, ended. */
    public Link ended(End how) {
        return new Link(id, one, other, evidence, by, at, why, how);
    }

    /** Whether it makes its two handles one person now. */
    public boolean applies() {
        return end == null && evidence.applies();
    }

    /** Whether the handle is at one of its sides. */
    public boolean touches(HandleId handle) {
        return one.equals(handle) || other.equals(handle);
    }

    /** The handle at its other side. */
    public HandleId from(HandleId side) {
        return one.equals(side) ? other : one;
    }
}
