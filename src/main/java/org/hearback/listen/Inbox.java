package org.hearback.listen;

import java.time.Instant;

/**
 * Where posts are kept as they come in. Thread-safe and safe across nodes. {@code adapter.store}
 * implements it; {@code InboxContract} defines it.
 */
public interface Inbox {
    /**
     * Keeps a post under its key, together with the fact {@link PostReceived}; both or neither.
     *
     * @return false when the key was there already; nothing changed. One caller only gets true, on
     *     all nodes. Not inside a transaction.
     */
    boolean keep(InboundPost post, Instant receivedAt);
}
