package org.hearback.kernel;

/**
 * Where rooms tell one another what happened. Thread-safe. {@code adapter.store} implements it;
 * {@code FactLogContract} defines it.
 */
public interface FactLog {
    /**
     * Stores the fact with one row of work for each handler that listens to its type. Inside a
     * transaction it becomes visible with it, or not at all. A fact to which nobody listens is
     * stored too.
     *
     * @return the fact's id; takes a few milliseconds
     */
    FactId append(Fact fact);
}
