package org.hearback.claim;

import org.hearback.kernel.HandleId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The claims. Thread-safe and safe across nodes. {@code adapter.store} implements it; {@code
 * ClaimBookContract} defines it.
 */
public interface ClaimBook {
    /**
     * Stores a waiting claim. Not inside a transaction: the code is a unique row.
     *
     * @return false when that code was given to somebody before: draw another
     */
    boolean add(Claim claim);

    /** The claim with that code. */
    Optional<Claim> find(TokenHash code);

    /** All claims of that visit, oldest first. */
    List<Claim> ofVisit(TokenHash visit);

    /**
     * Makes a waiting claim a proven one. Not inside a transaction.
     *
     * @return false when it was not waiting any more; of all that try to end a claim, one gets true
     */
    boolean prove(TokenHash code, HandleId by);

    /**
     * Makes a waiting claim a refused one. Not inside a transaction.
     *
     * @return false when it was not waiting any more
     */
    boolean refuse(TokenHash code);

    /**
     * Remembers that a handle which was not the typed one showed the code; a second time by the
     * same handle changes nothing. Not inside a transaction.
     *
     * @return how many such handles there are now
     */
    int miss(TokenHash code, HandleId by);

    /** Deletes claims that expired before then, with what was remembered for them. */
    int forget(Instant expiredBefore);
}
