package org.hearback.standing;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.HandleId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Where a person stands. Kept for super-users and for those who are on the way; everybody else has
 * none.
 *
 * @param handle the person's oldest handle when this was reckoned
 * @param answers answers that count
 * @param people distinct people whom those helped
 * @param days distinct days on which they were credited, in UTC
 * @param points what all credits are worth on the day when this was reckoned
 * @param flag what the score won; null when it won nothing
 * @param superUser whether the person is one: by the flag or by a decision
 * @param reckonedAt when this was reckoned
 */
public record Standing(
        HandleId handle,
        int answers,
        int people,
        int days,
        double points,
        @Nullable Flag flag,
        boolean superUser,
        Instant reckonedAt) {
    /**
     * Least answers of somebody who is on the way: half of what the gate asks for. Fewer would keep
     * a row for everybody who ever answered twice.
     */
    public static final int ON_THE_WAY = 5;

    public Standing {
        requireNonNull(handle, "handle");
        requireNonNull(reckonedAt, "reckonedAt");
        if (answers < 0 || people < 0 || days < 0 || !(points >= 0))
            throw new IllegalArgumentException("negative count, handle " + handle.value());
    }

    /**
     * A flag that the score won.
     *
     * @param since when it was won; it stays when the flag is renewed
     * @param renewedAt when it was won or renewed last: the gate was passed in the year before
     * @param until when it is to be renewed
     * @param belowSince since when the gate is missed even with hysteresis; null while it is passed
     */
    public record Flag(
            Instant since, Instant renewedAt, Instant until, @Nullable Instant belowSince) {
        public Flag {
            requireNonNull(since, "since");
            requireNonNull(renewedAt, "renewedAt");
            requireNonNull(until, "until");
        }
    }

    /** Where somebody stands of whom nothing is counted. */
    static Standing none(HandleId handle, Instant now) {
        return new Standing(handle, 0, 0, 0, 0, null, false, now);
    }

    /** Whether it is worth a row. */
    boolean isKept() {
        return superUser || flag != null || answers >= ON_THE_WAY;
    }
}
