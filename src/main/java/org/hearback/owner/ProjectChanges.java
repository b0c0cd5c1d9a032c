package org.hearback.owner;

import org.hearback.kernel.ChannelId;

import java.util.List;
import java.util.Map;

/**
 * What customers ask of a project.
 *
 * @param rows those that the filter admits, in its order
 * @param all how many there are without a filter
 * @param components of all, by name
 * @param versions of all, by name
 * @param channels of all, with their names
 */
public record ProjectChanges(
        List<ChangeRow> rows,
        int all,
        List<String> components,
        List<String> versions,
        Map<ChannelId, String> channels) {
    public ProjectChanges {
        rows = List.copyOf(rows);
        components = List.copyOf(components);
        versions = List.copyOf(versions);
        channels = Map.copyOf(channels);
    }
}
