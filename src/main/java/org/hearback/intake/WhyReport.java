package org.hearback.intake;

import org.hearback.channel.Channel;
import org.hearback.channel.Health;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that explains why a channel brought nothing, or what it brought.
 *
 * @param since from when the counts are
 * @param counts how many posts ended for which reason; reasons without posts are absent
 * @param newest the newest posts, whatever became of them
 */
public record WhyReport(
        Channel channel,
        Health health,
        Instant since,
        Map<Reason, Integer> counts,
        List<KeptPost> newest) {
    public WhyReport {
        counts = Map.copyOf(counts);
        newest = List.copyOf(newest);
    }
}
