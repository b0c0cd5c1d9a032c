package org.hearback.channel;

import java.util.Set;

/**
 * What an admin entered for a new or changed channel, not yet checked.
 *
 * @param name as entered
 * @param settings as entered; when a channel is changed, secrets that are absent keep their old
 *     value
 * @param forgotten keys of the stored secrets that are to be deleted instead
 */
public record ChannelDraft(
        String kind, String name, Desk desk, Settings settings, Set<String> forgotten) {
    public ChannelDraft {
        forgotten = Set.copyOf(forgotten);
    }
}
