package org.hearback.work;

import java.time.Duration;

/**
 * How long to wait after a failed try and when to give up.
 *
 * @param first wait after the first failed try
 * @param longest no wait is longer
 * @param attempts tries in all, at least 1
 */
public record RetryPlan(Duration first, Duration longest, int attempts) {
    /**
     * Five seconds, doubling to at most an hour, 16 tries: about nine hours, so that a night's
     * outage of a server costs no post and no answer.
     */
    public static final RetryPlan DEFAULT =
            new RetryPlan(Duration.ofSeconds(5), Duration.ofHours(1), 16);

    public RetryPlan {
        if (first.isNegative() || first.compareTo(longest) > 0)
            throw new IllegalArgumentException(
                    "first wait " + first + " is not within 0 and " + longest);
        if (attempts < 1)
            throw new IllegalArgumentException("attempts is " + attempts + ", must be at least 1");
    }

    /**
     * The wait after try number {@code attempt}, without jitter: {@code first} doubled for each try
     * before.
     */
    public Duration waitAfter(int attempt) {
        var doublings = Math.min(attempt - 1, 30);
        var wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    /** Whether {@code attempt} was the last one. */
    public boolean isLast(int attempt) {
        return attempt >= attempts;
    }
}
