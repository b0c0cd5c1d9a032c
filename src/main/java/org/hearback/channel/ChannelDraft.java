package org.hearback.channel;

/**
 * What an admin entered for a new or changed channel, not yet checked.
 *
 * @param name as entered
 * @param settings as entered; when a channel is changed, secrets that are absent keep their old
 *     value
 */
public record ChannelDraft(String kind, String name, Desk desk, Settings settings) {}
