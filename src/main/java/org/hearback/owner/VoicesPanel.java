package org.hearback.owner;

import org.hearback.loop.Loop;
import org.hearback.loop.Stage;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the caller of the current web request may see of the voices for a change.
 *
 * @param organisations names of the speakers' organisations, each once, by name; of the first
 *     {@link OwnerService#MOST_CUSTOMERS} customers among them
 * @param channels names of the channels, by name
 * @param quotes the newest first, those with words that the viewer may read
 * @param hidden how many voices are not among the quotes
 * @param loop in its newest round; empty before the first was opened
 * @param times how long it stayed in which stage
 */
public record VoicesPanel(
        Crowd crowd,
        List<String> organisations,
        List<String> channels,
        List<Quote> quotes,
        int hidden,
        Optional<Loop> loop,
        Map<Stage, Duration> times) {
    public VoicesPanel {
        organisations = List.copyOf(organisations);
        channels = List.copyOf(channels);
        quotes = List.copyOf(quotes);
        times = Map.copyOf(times);
    }
}
