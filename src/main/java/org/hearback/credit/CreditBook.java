package org.hearback.credit;

import org.hearback.kernel.HandleId;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The credits. Thread-safe and safe across nodes. {@code adapter.store} implements it; {@code
 * CreditBookContract} defines it.
 */
public interface CreditBook {
    /**
     * Stores the credit; one of the same source is replaced. Not inside a transaction: the source
     * is a unique row.
     */
    void put(Credit credit);

    /** Takes the credit of that source back, if it is there. */
    void withdraw(String source);

    /** The credit of that source. */
    Optional<Credit> find(String source);

    /** Credits of these helpers that were given at or after {@code since}, oldest first. */
    List<Credit> of(Collection<HandleId> helpers, Instant since);

    /**
     * Who has a credit for helping one of these, or one that an agent of these handles gave: their
     * scores change when somebody turns out to be one person with another. In no order.
     */
    Set<HandleId> helpersOf(Collection<HandleId> people);

    /**
     * Hands out the credits that were given at or after {@code since}, all of one helper at a time,
     * helpers in the order of their ids. It never holds more than one helper's credits in memory.
     * Do not write to the book from within.
     */
    void eachHelper(Instant since, OfOneHelper to);

    /** Takes what one helper has. */
    interface OfOneHelper {
        /**
         * Called once a helper.
         *
         * @param credits at least one, oldest first
         */
        void take(HandleId helper, List<Credit> credits);
    }
}
