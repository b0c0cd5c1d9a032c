package org.hearback.owner;

import org.hearback.loop.Change;
import org.hearback.loop.Loop;
import org.hearback.loop.Stage;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A change on the owner's page.
 *
 * @param channels names of the channels by which people asked for it, by name
 * @param times how long its loop stayed in which stage
 */
public record ChangeRow(
        Change change, Loop loop, Crowd crowd, List<String> channels, Map<Stage, Duration> times) {
    public ChangeRow {
        channels = List.copyOf(channels);
        times = Map.copyOf(times);
    }
}
