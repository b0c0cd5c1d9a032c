package org.hearback.adapter.channel.feed;

import org.hearback.adapter.channel.AddressGuard;
import org.hearback.adapter.channel.Fingerprint;
import org.hearback.adapter.channel.feed.FeedSource.Fetched;
import org.hearback.channel.Channel;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Bearing;
import org.hearback.listen.ChannelFeed;
import org.hearback.listen.InboundPost;
import org.hearback.listen.PostThread;
import org.hearback.person.Handle;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * RSS and Atom feeds as a network that is asked for posts.
 *
 * <p>Only entries dated within {@link Channel#LOOK_BACK} before the channel was made, or later, are
 * taken, so that a new channel does not bring years of a blog. Entries without a date are taken at
 * the first visit only if they are among the top {@value #UNDATED_AT_FIRST}, later whenever they
 * are new; the time of our visit stands in for theirs.
 */
final class FeedReader implements ChannelFeed {
    /** Feeds are asked every five minutes, less often where they wish so. */
    static final Duration INTERVAL = Duration.ofMinutes(5);

    /** No feed's wish makes us visit it less often than this. */
    private static final Duration LONGEST_INTERVAL = Duration.ofHours(1);

    /** A feed without dates may hold years; these few are likely the newest. */
    private static final int UNDATED_AT_FIRST = 10;

    private final FeedSource source;
    private final Clock clock;

    /** What feeds wish, as last seen by this node; without an entry our own interval holds. */
    private final Map<ChannelId, Duration> timesToLive = new ConcurrentHashMap<>();

    FeedReader(FeedSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return FeedKind.ID;
    }

    @Override
    public Duration interval(Channel channel) {
        var wish = timesToLive.getOrDefault(channel.id(), INTERVAL);
        if (wish.compareTo(INTERVAL) < 0) return INTERVAL;
        return wish.compareTo(LONGEST_INTERVAL) > 0 ? LONGEST_INTERVAL : wish;
    }

    @Override
    public Polled poll(Channel channel, String cursor) {
        var address = AddressGuard.wellFormed(channel.settings().required(FeedKind.URL));
        if (address.isEmpty())
            return new Polled.Trouble(0, "The address of the feed is no web address.", null);
        var before = FeedCursor.parse(cursor, address.get());
        return switch (source.fetch(address.get(), before)) {
            case Fetched.Unchanged() -> new Polled.Heard(List.of(), cursor, 304, null);
            case Fetched.Failed(var status, var why, var notBefore) ->
                    new Polled.Trouble(status, why, notBefore);
            case Fetched.Changed changed -> heard(channel, address.get(), before, changed);
        };
    }

    private Polled heard(
            Channel channel, URI address, Optional<FeedCursor> before, Fetched.Changed changed) {
        var document = changed.document();
        var wish = document.timeToLive();
        if (wish == null) timesToLive.remove(channel.id());
        else timesToLive.put(channel.id(), wish);
        var seen = before.<Set<String>>map(last -> new HashSet<>(last.seen())).orElse(Set.of());
        var now = clock.instant();
        var posts = new LinkedHashMap<PostKey, InboundPost>();
        var undated = 0;
        for (var entry : document.entries()) {
            if (entry.publishedAt() == null && before.isEmpty() && ++undated > UNDATED_AT_FIRST)
                continue;
            if (seen.contains(entry.trace()) || isTooOld(entry, channel)) continue;
            var post = post(channel, document, entry, now);
            posts.putIfAbsent(post.key(), post);
        }
        var traces = document.entries().stream().map(FeedEntry::trace).distinct().toList();
        var cursor =
                new FeedCursor(address.toString(), changed.etag(), changed.lastModified(), traces);
        return new Polled.Heard(oldestFirst(posts), cursor.asText(), 200, null);
    }

    /** Feeds stand newest first; a thread's first entry should be there before its replies. */
    private static List<InboundPost> oldestFirst(Map<PostKey, InboundPost> posts) {
        return new ArrayList<>(posts.values()).reversed();
    }

    private static boolean isTooOld(FeedEntry entry, Channel channel) {
        var written = entry.publishedAt();
        return written != null && written.isBefore(channel.createdAt().minus(Channel.LOOK_BACK));
    }

    private static InboundPost post(
            Channel channel, FeedDocument document, FeedEntry entry, Instant now) {
        var written = entry.publishedAt();
        return new InboundPost(
                new PostKey(channel.id(), entry.id()),
                author(channel, document, entry),
                entry.title(),
                entry.text(),
                entry.raw(),
                thread(entry),
                Visibility.PUBLIC,
                entry.link(),
                "",
                written == null || written.isAfter(now) ? now : written);
    }

    private static PostThread thread(FeedEntry entry) {
        var answers = entry.answers();
        return new PostThread(answers == null ? entry.name() : answers, answers, Bearing.ADDRESSED);
    }

    private static Handle author(Channel channel, FeedDocument document, FeedEntry entry) {
        var author = entry.author();
        var name = author.name().isEmpty() ? document.title() : author.name();
        return new Handle(
                "feed:" + channel.id().value(),
                Fingerprint.ifLongerThan(Handle.MAX_ID_CHARS, author.id()),
                name,
                name,
                author.page());
    }
}
