package org.hearback.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The rows of work behind {@link org.hearback.kernel.FactLog}: READY, TAKEN or FAILED; work that is
 * done has none. Thread-safe and safe across nodes: every change of state is decided by the
 * database. {@code adapter.store} implements it; {@code TaskBookContract} defines it.
 *
 * <p>The methods that end a try return false where the row is no longer ours because a sweep took
 * it back; the caller then forgets the try, since another one is under way or done.
 */
public interface TaskBook {
    /**
     * Takes up to {@code limit} rows that are due, oldest first. A row is taken by one caller only.
     *
     * @param handlers only work for these; work for a handler that is not installed waits
     */
    List<Task> take(Set<String> handlers, int limit, Instant now);

    /** The handler finished. */
    boolean done(Task task, Instant now);

    /**
     * Back to READY.
     *
     * @param dueAt not before this
     * @param counts whether the next try has a higher attempt number
     */
    boolean later(Task task, Instant dueAt, String why, boolean counts);

    /** No more tries. */
    boolean failed(Task task, String why, Instant now);

    /**
     * Makes rows READY again that were taken before {@code takenBefore} and never ended: their node
     * died. The try counts.
     *
     * @return how many
     */
    int sweep(Instant takenBefore, Instant now);

    /**
     * Deletes facts that are older than {@code age}; those with waiting, taken or failed work stay.
     *
     * @return how many
     */
    int purge(Duration age, Instant now);

    /**
     * How many rows wait or are being worked on, for the admin's page and for tests that wait for
     * quiet.
     */
    int open();
}
