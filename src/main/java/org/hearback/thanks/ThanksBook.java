package org.hearback.thanks;

import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The thank-yous. Thread-safe and safe across nodes. {@code adapter.store} implements it; {@code
 * ThanksBookContract} defines it.
 */
public interface ThanksBook {
    /**
     * What is to be written down.
     *
     * @param leader the person's oldest handle: one person is thanked once a day at most, however
     *     many agents press at once
     */
    record Draft(
            HandleId leader,
            HandleId handle,
            PostKey answer,
            int helped,
            String by,
            Instant at,
            String text) {}

    /**
     * Writes it down together with the fact {@link ThanksApproved}; both or neither.
     *
     * @return empty when the same leader was thanked on the same day in UTC; nothing changed. One
     *     caller only gets it, on all nodes. Not inside a transaction.
     */
    Optional<Thanks> add(Draft draft);

    /** The thank-you of that id. */
    Optional<Thanks> find(long id);

    /** Writes down what became of it, in the place of what was written before. */
    void end(long id, Thanks.End end);

    /** All that went to these handles, newest first. */
    List<Thanks> of(Collection<HandleId> handles);
}
