package org.hearback.intake;

import org.hearback.channel.ChannelBook;
import org.hearback.channel.ChannelState;
import org.hearback.channel.HealthBook;
import org.hearback.kernel.ChannelId;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Answers "why did nothing arrive?". Thread-safe; who may ask is for the doors to check. */
public final class WhyService {
    /** The time that the counts cover. */
    private static final Duration COUNTED = Duration.ofDays(7);

    /** How many posts are shown as a sample. */
    private static final int SAMPLE = 10;

    private final ChannelBook channels;
    private final HealthBook health;
    private final PostBook posts;
    private final Clock clock;

    /** A service that looks into these books. */
    public WhyService(ChannelBook channels, HealthBook health, PostBook posts, Clock clock) {
        this.channels = channels;
        this.health = health;
        this.posts = posts;
        this.clock = clock;
    }

    /** The report on a channel; empty when there is no such channel. */
    public Optional<WhyReport> of(ChannelId id) {
        var since = clock.instant().minus(COUNTED);
        return channels.find(id)
                .filter(channel -> channel.state() != ChannelState.REMOVED)
                .map(
                        channel ->
                                new WhyReport(
                                        channel,
                                        health.of(id),
                                        since,
                                        posts.countReasons(id, since),
                                        posts.newest(id, SAMPLE)));
    }
}
