package org.hearback.work;

import java.time.Instant;

/**
 * Whose turn it is to run an errand. Thread-safe and safe across nodes. {@code adapter.store}
 * implements it; {@code ErrandBookContract} defines it.
 */
public interface ErrandBook {
    /**
     * Takes the errand's turn, if it is due. Not inside a transaction.
     *
     * @param next when it is due again
     * @return true for one caller on all nodes; the first time, an errand is due at once
     */
    boolean take(String errand, Instant now, Instant next);
}
