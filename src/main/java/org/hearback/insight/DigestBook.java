package org.hearback.insight;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Which digests went out. Thread-safe and safe across nodes. {@code adapter.store} implements it;
 * {@code DigestBookContract} defines it.
 */
public interface DigestBook {
    /**
     * Takes the digest of that project and month. Not inside a transaction.
     *
     * @return true for the first caller on all nodes, false for every later one
     */
    boolean take(long projectId, YearMonth month, Instant now);

    /** When it was taken. */
    Optional<Instant> takenAt(long projectId, YearMonth month);
}
