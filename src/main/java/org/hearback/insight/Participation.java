package org.hearback.insight;

import static java.util.Objects.requireNonNull;

import org.hearback.channel.Channel;

import java.util.Comparator;
import java.util.List;

/**
 * How talk is spread over the authors of a channel, beside the rule of thumb that 1 % post, 10 %
 * interact and 90 % read. Readers are not seen here: only who writes.
 *
 * @param authors how many wrote
 * @param posts how much they wrote
 * @param top posts of the most active 1 % of them, at least one author
 * @param next posts of the 9 % after those, at least one author where there are two
 * @param rest posts of all others
 */
public record Participation(Channel channel, int authors, int posts, int top, int next, int rest) {
    public Participation {
        requireNonNull(channel, "channel");
        if (top + next + rest != posts)
            throw new IllegalArgumentException("shares do not add up to " + posts);
    }

    /** Shares of these counts, one a handle. */
    static Participation of(Channel channel, List<Integer> counts) {
        var sorted = counts.stream().sorted(Comparator.reverseOrder()).toList();
        var one = (int) Math.ceil(sorted.size() * 0.01);
        var ten = Math.max((int) Math.ceil(sorted.size() * 0.10), Math.min(2, sorted.size()));
        var top = sum(sorted.subList(0, one));
        var next = sum(sorted.subList(one, ten));
        var all = sum(sorted);
        return new Participation(channel, sorted.size(), all, top, next, all - top - next);
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
