package org.hearback.channel;

/** Whether a channel works. */
public enum ChannelState {
    /** Listens and carries answers. */
    ACTIVE,
    /** Does neither; answers wait in the outbox. */
    PAUSED,
    /** Gone from the list, kept for the history of its requests. Its secrets are deleted. */
    REMOVED
}
