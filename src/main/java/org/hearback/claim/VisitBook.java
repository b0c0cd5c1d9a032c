package org.hearback.claim;

import java.time.Instant;
import java.util.Optional;

/**
 * The visits. Thread-safe and safe across nodes. {@code adapter.store} implements it; {@code
 * VisitBookContract} defines it.
 */
public interface VisitBook {
    /** Stores a new visit. Not inside a transaction: the token is a unique row. */
    void start(Visit visit);

    /** The visit with that token, over or not. */
    Optional<Visit> find(TokenHash token);

    /** The browser was seen then; nothing happens when there is no such visit. */
    void seen(TokenHash token, Instant at);

    /** Deletes the visit; nothing happens when there is none. */
    void end(TokenHash token);

    /** Deletes visits that were last seen before then. */
    int forget(Instant seenBefore);
}
