package org.hearback.listen;

import static java.util.stream.Collectors.toUnmodifiableMap;

import org.hearback.channel.Channel;
import org.hearback.channel.ChannelBook;
import org.hearback.channel.ChannelState;
import org.hearback.channel.Health;
import org.hearback.channel.HealthBook;
import org.hearback.kernel.ChannelId;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Takes posts that a network pushes to us: verified first, kept once, then acknowledged.
 * Thread-safe.
 */
public final class PushService {
    /**
     * How long a push id is remembered: the upper end of product.md 5.3, longer than any sender
     * retries.
     */
    public static final Duration REMEMBERED = Duration.ofDays(3);

    /**
     * Health is written at most this often while nothing changes: every push would queue for one
     * row.
     */
    private static final Duration HEALTH_PACE = Duration.ofSeconds(10);

    private final ChannelBook channels;
    private final HealthBook health;
    private final Books books;
    private final Map<String, PushedFeed> feeds;
    private final Clock clock;

    /** Where what is pushed is kept. */
    public record Books(Inbox inbox, EndorsementBook endorsements, PushBook pushes) {}

    /** A service that takes pushes for channels of these feeds' kinds. */
    public PushService(
            ChannelBook channels,
            HealthBook health,
            Books books,
            List<PushedFeed> feeds,
            Clock clock) {
        this.channels = channels;
        this.health = health;
        this.books = books;
        this.feeds = feeds.stream().collect(toUnmodifiableMap(PushedFeed::kind, feed -> feed));
        this.clock = clock;
    }

    /**
     * Verifies, reads and keeps; some milliseconds. What is accepted is stored before this returns.
     */
    public PushOutcome receive(ChannelId id, PushedFeed.Push push) {
        var channel = channels.find(id).filter(known -> known.state() != ChannelState.REMOVED);
        var feed = channel.map(known -> feeds.get(known.kind()));
        if (channel.isEmpty() || feed.isEmpty()) return new PushOutcome.NoSuchChannel();
        if (!channel.get().isActive()) return new PushOutcome.Paused();
        return switch (feed.get().read(channel.get(), push)) {
            case PushedFeed.Read.NotGenuine(var field, var why) -> {
                note(channel.get(), 401, field + ": " + why);
                yield new PushOutcome.NotGenuine(field, why);
            }
            case PushedFeed.Read.Malformed(var field, var why) -> {
                note(channel.get(), 400, field + ": " + why);
                yield new PushOutcome.Malformed(field, why);
            }
            case PushedFeed.Read.Genuine genuine -> keep(channel.get(), genuine);
        };
    }

    /** Forgets push ids that no sender can still be repeating. */
    public void tidy() {
        books.pushes().forget(REMEMBERED, clock.instant());
    }

    private PushOutcome keep(Channel channel, PushedFeed.Read.Genuine push) {
        var pushId = push.pushId();
        if (books.pushes().accepted(channel.id(), pushId)) return new PushOutcome.Replayed(pushId);
        var now = clock.instant();
        var kept = 0;
        for (var post : push.posts()) if (books.inbox().keep(post, now)) kept++;
        for (var endorsement : push.endorsements())
            if (books.endorsements().keep(endorsement)) kept++;
        // After what it brought: a crash in between makes the sender's retry welcome instead of a
        // replay.
        books.pushes().accept(channel.id(), pushId, now);
        note(channel, 202, null);
        var brought = push.posts().size() + push.endorsements().size();
        return new PushOutcome.Accepted(kept, brought - kept);
    }

    private void note(Channel channel, int httpStatus, @Nullable String trouble) {
        var before = health.of(channel.id());
        var now = clock.instant();
        if (isFresh(before, now) && httpStatus == before.httpStatus()) return;
        var failures = trouble == null ? 0 : before.failures() + 1;
        var lastSuccess = trouble == null ? now : before.lastSuccessAt();
        health.record(
                new Health(
                        channel.id(),
                        now,
                        lastSuccess,
                        httpStatus,
                        trouble,
                        failures,
                        null,
                        null,
                        before.cursor()));
    }

    private static boolean isFresh(Health before, Instant now) {
        var last = before.lastTriedAt();
        return last != null && last.plus(HEALTH_PACE).isAfter(now);
    }
}
