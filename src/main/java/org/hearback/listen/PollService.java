package org.hearback.listen;

import static java.util.stream.Collectors.toUnmodifiableMap;

import org.hearback.channel.Channel;
import org.hearback.channel.ChannelBook;
import org.hearback.channel.Health;
import org.hearback.channel.HealthBook;
import org.hearback.kernel.ChannelId;
import org.hearback.listen.ChannelFeed.Polled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Asks channels for new posts, each in its turn, on one node at a time. Thread-safe. */
public final class PollService {
    /**
     * A poll takes at most a minute; the turn of a node that died is free again after twice that.
     */
    private static final Duration TURN = Duration.ofMinutes(2);

    /** However often a channel failed, it is asked again after this. */
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(PollService.class);

    private final ChannelBook channels;
    private final HealthBook health;
    private final Inbox inbox;
    private final Map<String, ChannelFeed> feeds;
    private final Clock clock;

    /** A service that polls channels of these feeds' kinds. */
    public PollService(
            ChannelBook channels,
            HealthBook health,
            Inbox inbox,
            List<ChannelFeed> feeds,
            Clock clock) {
        this.channels = channels;
        this.health = health;
        this.inbox = inbox;
        this.feeds = feeds.stream().collect(toUnmodifiableMap(ChannelFeed::kind, feed -> feed));
        this.clock = clock;
    }

    /** The channels that listen by polling, whether due or not; quick. */
    public List<ChannelId> pollable() {
        return channels.all().stream()
                .filter(channel -> channel.isActive() && feeds.containsKey(channel.kind()))
                .map(Channel::id)
                .toList();
    }

    /**
     * Polls the channel if it is due and no other thread or node has its turn. Takes up to a
     * minute; throws nothing for what the network does.
     *
     * @return whether it was polled
     */
    public boolean poll(ChannelId id) {
        var channel = channels.find(id).filter(Channel::isActive);
        if (channel.isEmpty()) return false;
        var feed = feeds.get(channel.get().kind());
        var now = clock.instant();
        if (feed == null || !health.takeTurn(id, now, now.plus(TURN))) return false;
        var nextDue = now.plus(TURN);
        try {
            nextDue = ask(channel.get(), feed);
        } finally {
            health.giveTurn(id, nextDue);
        }
        return true;
    }

    /** Polls and keeps what came; returns when the channel is due again. */
    private Instant ask(Channel channel, ChannelFeed feed) {
        var before = health.of(channel.id());
        return switch (feed.poll(channel, before.cursor())) {
            case Polled.Heard heard -> heard(channel, feed, heard);
            case Polled.Trouble trouble -> rest(channel, feed, trouble, before);
        };
    }

    private Instant heard(Channel channel, ChannelFeed feed, Polled.Heard heard) {
        var now = clock.instant();
        // The cursor moves after all posts are kept: a crash in between brings some twice, none
        // never.
        for (var post : heard.posts()) inbox.keep(post, now);
        health.record(
                new Health(
                        channel.id(),
                        now,
                        now,
                        heard.httpStatus(),
                        null,
                        0,
                        null,
                        heard.rateLeft(),
                        heard.cursor()));
        return now.plus(feed.interval(channel));
    }

    private Instant rest(Channel channel, ChannelFeed feed, Polled.Trouble trouble, Health before) {
        var now = clock.instant();
        var failures = before.failures() + 1;
        var quietUntil = now.plus(rest(feed.interval(channel), failures, trouble));
        LOG.info(
                "channel {} could not be polled ({}); asked again at {}",
                channel.id().value(),
                trouble.httpStatus(),
                quietUntil);
        health.record(
                new Health(
                        channel.id(),
                        now,
                        before.lastSuccessAt(),
                        trouble.httpStatus(),
                        trouble.why(),
                        failures,
                        quietUntil,
                        before.rateLeft(),
                        before.cursor()));
        return quietUntil;
    }

    /** The interval, doubled for each failure in a row, at least what the network wishes. */
    private static Duration rest(Duration interval, int failures, Polled.Trouble trouble) {
        var doubled = interval.multipliedBy(1L << Math.min(failures - 1, 20));
        var rest = doubled.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : doubled;
        var wish = trouble.notBefore();
        return wish != null && wish.compareTo(rest) > 0 ? wish : rest;
    }
}
