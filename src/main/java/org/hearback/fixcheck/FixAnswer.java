package org.hearback.fixcheck;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What somebody said when they were asked whether it helped.
 *
 * @param noticeId by which they were asked
 * @param loopId of the loop that was told
 */
public record FixAnswer(long noticeId, long loopId, boolean fixed, Instant at) {
    public FixAnswer {
        requireNonNull(at, "at");
    }
}
