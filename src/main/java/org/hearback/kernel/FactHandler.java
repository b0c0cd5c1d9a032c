package org.hearback.kernel;

/**
 * What a room does about a fact. Called by the worker on any node and any thread, at least once for
 * each fact, so it is idempotent by the fact's id. It runs outside a transaction and opens its own
 * where it writes.
 *
 * @param <F> the fact that it listens to
 */
public interface FactHandler<F extends Fact> {
    /**
     * A stored name, unique among all handlers: {@code "intake.match"}. Renaming it orphans waiting
     * work.
     */
    String name();

    /** The type of the facts that it wants. */
    Class<F> listensTo();

    /**
     * Does the work.
     *
     * @return how it ended; {@link Handled.Later} and an exception are both tried again, the former
     *     after the wait that it names, the latter after a growing one
     */
    Handled handle(FactId id, F fact);

    /**
     * Called once when no more try will be made, so that a person can be told. Must not throw for a
     * thing that the reason already says.
     *
     * @param reason what the last try said
     */
    void gaveUp(FactId id, F fact, String reason);
}
