package org.hearback.kernel;

import java.util.function.Supplier;

/**
 * Writes that belong together. {@code adapter.store} implements it.
 *
 * <p>No network and no call to Jira inside: a write to Jira and a write here are two commits. A
 * unique row that may be taken already is inserted outside: on PostgreSQL a lost race spoils the
 * whole transaction.
 */
public interface Transactions {
    /**
     * Runs the work in one transaction, or in the caller's where one is open. A runtime exception
     * rolls back.
     */
    <T> T in(Supplier<T> work);

    /** As {@link #in(Supplier)} for work without a result. */
    default void run(Runnable work) {
        in(
                () -> {
                    work.run();
                    return true;
                });
    }
}
