package org.hearback.claim;

import org.hearback.kernel.HandleId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The links that were sent. Thread-safe and safe across nodes. {@code adapter.store} implements it;
 * {@code PageLinkBookContract} defines it.
 */
public interface PageLinkBook {
    /**
     * Stores a link that nobody opened yet. Not inside a transaction: the token is a unique row.
     */
    void add(PageLink link);

    /** How many links for that handle were made after then, opened or not. */
    int made(HandleId handle, Instant after);

    /**
     * Opens the link for a visit. Not inside a transaction.
     *
     * @return the link, to one caller only; empty when there is none, when its time is over or when
     *     it was opened before
     */
    Optional<PageLink> open(TokenHash token, TokenHash visit, Instant now);

    /** The links that the visit opened. */
    List<PageLink> openedBy(TokenHash visit);

    /** Takes back a link that nobody got; nothing happens when there is none. */
    void remove(TokenHash token);

    /** Deletes links that expired before then. */
    int forget(Instant expiredBefore);
}
