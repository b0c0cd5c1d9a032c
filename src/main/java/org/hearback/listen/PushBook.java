package org.hearback.listen;

import org.hearback.kernel.ChannelId;

import java.time.Duration;
import java.time.Instant;

/**
 * Which pushes were accepted, so that a replayed one is refused. Thread-safe and safe across nodes.
 * {@code adapter.store} implements it; {@code PushBookContract} defines it.
 */
public interface PushBook {
    /** Whether the push was accepted before. */
    boolean accepted(ChannelId channel, String pushId);

    /** Remembers an accepted push; a second call changes nothing. Not inside a transaction. */
    void accept(ChannelId channel, String pushId, Instant at);

    /** Forgets those that are older than {@code age}. */
    int forget(Duration age, Instant now);
}
