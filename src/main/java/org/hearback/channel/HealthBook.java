package org.hearback.channel;

import org.hearback.kernel.ChannelId;

import java.time.Instant;

/**
 * How each channel is doing, and whose turn it is to poll it. Thread-safe and safe across nodes.
 * {@code adapter.store} implements it; {@code HealthBookContract} defines it.
 */
public interface HealthBook {
    /** The last known health. */
    Health of(ChannelId channel);

    /** Replaces it. */
    void record(Health health);

    /**
     * Takes the turn to poll the channel, if it is due and nobody has it.
     *
     * @param leaseUntil when the turn is free again should this node die
     * @return whether this caller may poll; one caller only
     */
    boolean takeTurn(ChannelId channel, Instant now, Instant leaseUntil);

    /**
     * Gives the turn back: the channel is due again at {@code nextDue}. Changes nothing where
     * another node has taken the turn since, after our lease.
     */
    void giveTurn(ChannelId channel, Instant nextDue);

    /**
     * Makes the channel due at once, because what it was polled with is no longer what it is. Where
     * somebody has the turn, the channel is due again all the same, whatever they give it back for.
     */
    void dueNow(ChannelId channel);
}
