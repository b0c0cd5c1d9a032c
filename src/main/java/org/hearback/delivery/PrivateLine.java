package org.hearback.delivery;

import org.hearback.channel.Channel;
import org.hearback.channel.ChannelBook;
import org.hearback.channel.ChannelState;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.intake.PostState;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.Visibility;
import org.hearback.listen.InboundPost;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The way to one person alone, under a post of theirs: no text takes it where others might read it.
 * Thread-safe.
 */
public final class PrivateLine {
    /** How many of somebody's newest posts are looked at for one that can be answered. */
    private static final int NEWEST = 20;

    private final PostBook posts;
    private final ChannelBook channels;
    private final Carriers carriers;
    private final Supplier<String> marks;
    private final Clock clock;

    /** What became of a text. */
    public sealed interface Told {
        /** They have it. */
        record Sent() implements Told {}

        /** They do not have it; {@code why} is for a person, and a later try may help. */
        record Refused(String why) implements Told {}

        /** They may or may not have it. */
        record Unknown(String why) implements Told {}
    }

    /** Where a text would go. */
    sealed interface Way {
        /** Nobody else can read there. */
        record Open(InboundPost post, Channel channel, MessageCarrier carrier, LengthRule rule)
                implements Way {}

        /** There is none. */
        record Closed(String why) implements Way {}
    }

    /**
     * A line.
     *
     * @param marks unguessable, unique marks for parts
     */
    public PrivateLine(
            PostBook posts,
            ChannelBook channels,
            Carriers carriers,
            Supplier<String> marks,
            Clock clock) {
        this.posts = posts;
        this.channels = channels;
        this.carriers = carriers;
        this.marks = marks;
        this.clock = clock;
    }

    /**
     * Sends the text to whom the handle belongs, once: neither the text nor the outcome is kept, so
     * that a secret in it stays between us and them. Takes up to 30 s.
     */
    public Told tell(HandleId handle, String text) {
        var ways = posts.ofAuthors(List.of(handle), NEWEST).stream().map(this::way).toList();
        return ways.stream()
                .flatMap(way -> way instanceof Way.Open open ? Stream.of(open) : Stream.empty())
                .findFirst()
                .map(open -> send(open, text))
                .orElseGet(() -> new Told.Refused(whyNot(ways)));
    }

    private static String whyNot(List<Way> ways) {
        return ways.stream()
                .flatMap(
                        way -> way instanceof Way.Closed(var why) ? Stream.of(why) : Stream.empty())
                .findFirst()
                .orElse("we have no post of theirs");
    }

    /** The way to the post's author alone; asks the network, then remembers. */
    Way way(KeptPost kept) {
        var post = kept.post();
        if (kept.state() == PostState.ERASED) return new Way.Closed("their post is erased");
        var channel =
                channels.find(post.key().channel())
                        .filter(known -> known.state() != ChannelState.REMOVED);
        if (channel.isEmpty()) return new Way.Closed("the channel was removed");
        var carrier = carriers.of(channel.get());
        if (carrier.isEmpty() || post.replyTo().isEmpty())
            return new Way.Closed("the channel takes no answers");
        if (!carrier.get().reachesPrivately(channel.get(), post))
            return new Way.Closed("the channel has no private messages");
        return carrier.get()
                .lengthRule(channel.get(), post)
                .<Way>map(rule -> new Way.Open(post, channel.get(), carrier.get(), rule))
                .orElseGet(() -> new Way.Closed("the channel takes no answer to their post"));
    }

    /** The parts of a text that goes that way; empty where it is too long. */
    Optional<List<Part>> parts(String text, Way.Open way) {
        return Splitter.parts(text, way.rule(), marks);
    }

    private Told send(Way.Open way, String text) {
        if (!way.channel().isActive()) return new Told.Refused("the channel is paused");
        var parts = parts(text, way).filter(pieces -> pieces.size() == 1);
        if (parts.isEmpty()) return new Told.Refused("the text is too long for the channel");
        var outbound =
                new OutboundPart(
                        way.channel(),
                        way.post(),
                        parts.get().getFirst().sending(clock.instant()),
                        Purpose.Kind.NOTICE,
                        Visibility.DIRECT,
                        way.post().key().externalId(),
                        way.post().replyTo());
        return switch (way.carrier().carry(outbound)) {
            case Carried.Sent(var place) -> new Told.Sent();
            case Carried.Refused(var why) -> new Told.Refused(why);
            case Carried.NotNow(var after, var why, var limited) -> new Told.Refused(why);
            case Carried.Unknown(var why) -> new Told.Unknown(why);
        };
    }
}
