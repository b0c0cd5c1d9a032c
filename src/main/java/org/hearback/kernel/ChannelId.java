package org.hearback.kernel;

/**
 * Names one configured channel; given by the store, never used again after the channel is removed.
 */
public record ChannelId(int value) {
    public ChannelId {
        if (value <= 0)
            throw new IllegalArgumentException("channel id is " + value + ", must be positive");
    }
}
