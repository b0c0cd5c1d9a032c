package org.hearback.dispatch;

import org.hearback.channel.Channel;
import org.hearback.channel.ChannelBook;
import org.hearback.channel.ChannelState;
import org.hearback.delivery.Carriers;
import org.hearback.delivery.LengthRule;
import org.hearback.delivery.MessageCarrier;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.intake.PostState;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.PostKey;
import org.hearback.notice.Notice.Letter;
import org.hearback.notice.ThreadWays;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The ways under posts by the carriers of their channels. Thread-safe. */
public final class ChannelWays implements ThreadWays {
    private final PostBook posts;
    private final ChannelBook channels;
    private final Carriers carriers;

    /** The ways of these channels. */
    public ChannelWays(PostBook posts, ChannelBook channels, Carriers carriers) {
        this.posts = posts;
        this.channels = channels;
        this.carriers = carriers;
    }

    /** A channel with who carries to it. */
    private record Lane(Channel channel, MessageCarrier carrier) {}

    @Override
    public Map<PostKey, Way> under(Collection<PostKey> keys) {
        var lanes = new HashMap<ChannelId, Optional<Lane>>();
        var ways = new HashMap<PostKey, Way>();
        for (var kept : posts.find(keys)) {
            var key = kept.post().key();
            lanes.computeIfAbsent(key.channel(), this::lane)
                    .flatMap(lane -> way(lane, kept))
                    .ifPresent(way -> ways.put(key, way));
        }
        return ways;
    }

    /** A paused channel keeps what is sent until it goes on. */
    private Optional<Lane> lane(ChannelId id) {
        return channels.find(id)
                .filter(channel -> channel.state() != ChannelState.REMOVED)
                .flatMap(
                        channel -> carriers.of(channel).map(carrier -> new Lane(channel, carrier)));
    }

    private static Optional<Way> way(Lane lane, KeptPost kept) {
        var post = kept.post();
        if (kept.state() == PostState.ERASED || post.replyTo().isEmpty()) return Optional.empty();
        return lane.carrier()
                .lengthRule(lane.channel(), post)
                .map(
                        rule ->
                                new Way(
                                        post.visibility(),
                                        room(rule),
                                        lane.carrier().reachesPrivately(lane.channel(), post),
                                        lane.carrier().pace(lane.channel())));
    }

    /** No network counts more than one for a UTF-16 char, links of ours included. */
    private static int room(LengthRule rule) {
        return Math.clamp(rule.max() - (long) rule.count(rule.prefix()), 1, Letter.MAX_TEXT_CHARS);
    }
}
