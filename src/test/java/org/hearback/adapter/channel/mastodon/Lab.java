package org.hearback.adapter.channel.mastodon;

import org.hearback.adapter.channel.AddressGuard;
import org.hearback.adapter.channel.ChannelHttp;
import org.hearback.adapter.channel.Limits;
import org.hearback.channel.Channel;
import org.hearback.channel.Channels;
import org.hearback.channel.Settings;
import org.hearback.delivery.OutboundPart;
import org.hearback.delivery.Part;
import org.hearback.delivery.Purpose;
import org.hearback.listen.ChannelFeed;
import org.hearback.listen.ChannelFeed.Polled;
import org.hearback.listen.InboundPost;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The connector, pointed at one server of this machine. */
final class Lab implements AutoCloseable {
    /** Short, so that a test of a server that hangs is over soon; no pause between calls. */
    private static final Limits LIMITS =
            new Limits(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(3),
                    4,
                    Duration.ZERO,
                    Duration.ofSeconds(5));

    private final ChannelHttp http;
    private final MastodonDesk desk;

    Lab(Clock clock) {
        var guard = new AddressGuard(AddressGuard.systemResolver(), () -> List.of("127.0.0.0/8"));
        http = ChannelHttp.open(guard, LIMITS, clock, "Hearback/test");
        desk = new MastodonDesk(http, clock);
    }

    MastodonDesk desk() {
        return desk;
    }

    static Channel channel(URI server, String token, String... settings) {
        var channel = Channels.aChannel().with("server", server + "/").withSecret("token", token);
        for (var at = 0; at < settings.length; at += 2)
            channel.with(settings[at], settings[at + 1]);
        return channel.build();
    }

    static Settings settings(String server, String terms) {
        return channel(URI.create(server), "t", "terms", terms).settings();
    }

    Polled poll(Channel channel, String cursor) {
        return desk.feed().poll(channel, cursor);
    }

    ChannelFeed.Polled.Heard heard(Channel channel, String cursor) {
        var polled = poll(channel, cursor);
        if (polled instanceof Polled.Heard heard) return heard;
        throw new AssertionError(polled);
    }

    static OutboundPart part(Channel channel, InboundPost under, String text) {
        return new OutboundPart(
                channel,
                under,
                Part.planned(1, text, "mark of " + under.replyTo() + text.hashCode()),
                Purpose.Kind.REPLY,
                under.visibility(),
                under.key().externalId(),
                under.replyTo());
    }

    @Override
    public void close() {
        http.close();
    }
}
