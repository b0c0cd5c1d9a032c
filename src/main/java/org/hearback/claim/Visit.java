package org.hearback.claim;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * The session of somebody's browser on their own page. There is no account: whoever carries the
 * token is the visitor.
 *
 * @param seenAt when the browser was last seen, exact to {@link #EXACT}
 */
public record Visit(TokenHash token, Instant startedAt, Instant seenAt) {
    /** Longest pause: people leave browsers open on machines that others use. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** Longest visit, however busy. */
    public static final Duration LONGEST = Duration.ofHours(2);

    /** How exactly we remember when a browser was seen, to save a write for each look. */
    public static final Duration EXACT = Duration.ofMinutes(1);

    public Visit {
        requireNonNull(token, "token");
        requireNonNull(startedAt, "startedAt");
        requireNonNull(seenAt, "seenAt");
    }

    /** Whether it is not over. */
    public boolean isLiveAt(Instant now) {
        return now.isBefore(seenAt.plus(IDLE)) && now.isBefore(startedAt.plus(LONGEST));
    }
}
