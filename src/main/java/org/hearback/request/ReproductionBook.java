package org.hearback.request;

import java.util.Optional;

/**
 * Which requests had a fault that was reproduced. Thread-safe and safe across nodes. {@code
 * adapter.store} implements it; {@code ReproductionBookContract} defines it.
 */
public interface ReproductionBook {
    /**
     * Writes it down together with the fact {@link ReproductionConfirmed}; both or neither. Not
     * inside a transaction.
     *
     * @return false when it was confirmed before; nothing changed. One caller only gets true, on
     *     all nodes.
     */
    boolean add(Reproduction reproduction);

    /**
     * Takes it back together with the fact {@link ReproductionConfirmed}.
     *
     * @return false when there was nothing to take back; one caller only gets true
     */
    boolean remove(long issueId);

    /** What stands for that issue. */
    Optional<Reproduction> find(long issueId);
}
