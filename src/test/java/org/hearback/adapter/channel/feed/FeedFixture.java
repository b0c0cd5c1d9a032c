package org.hearback.adapter.channel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.adapter.channel.AddressGuard;
import org.hearback.adapter.channel.ChannelHttp;
import org.hearback.adapter.channel.Limits;
import org.hearback.adapter.channel.LocalServer;
import org.hearback.channel.Channel;
import org.hearback.channel.Channels;
import org.hearback.listen.ChannelFeed.Polled;
import org.hearback.listen.InboundPost;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A feed on this machine, and a desk that reads it. */
final class FeedFixture implements AutoCloseable {
    /** When the channel was made and when it is visited. */
    static final Instant MADE_AT = Instant.parse("2026-08-20T00:00:00Z");

    static final Instant NOW = Instant.parse("2026-08-21T12:00:00Z");

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Limits SHORT =
            new Limits(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    4,
                    Duration.ZERO,
                    Duration.ofSeconds(2));

    final LocalServer server = new LocalServer(LocalServer.saying(404, List.of(), ""));
    private final ChannelHttp http =
            ChannelHttp.open(
                    new AddressGuard(
                            AddressGuard.systemResolver(), () -> List.of(server.asException())),
                    SHORT,
                    CLOCK,
                    "Hearback/test");
    final FeedDesk desk = new FeedDesk(http, CLOCK);

    Channel channel() {
        return at(server.at("/feed/all"));
    }

    Channel at(URI address) {
        return Channels.aChannel()
                .ofKind("feed")
                .createdAt(MADE_AT)
                .with("url", address.toString())
                .build();
    }

    /** The server answers this from now on. */
    void serve(String body, String... headers) {
        server.now(LocalServer.saying(200, List.of(headers), body));
    }

    Polled poll(String cursor) {
        return desk.feed().poll(channel(), cursor);
    }

    Polled.Heard heard(String cursor) {
        var polled = poll(cursor);
        assertThat(polled).isInstanceOf(Polled.Heard.class);
        return (Polled.Heard) polled;
    }

    /** The only post of a first visit. */
    InboundPost only() {
        assertThat(heard("").posts()).hasSize(1);
        return heard("").posts().getFirst();
    }

    static String rss(String... items) {
        return "<rss version=\"2.0\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
                + "<title>Acme forum</title><link>https://forum.example/</link>"
                + "<description>d</description>"
                + String.join("", items)
                + "</channel></rss>";
    }

    static String atom(String... entries) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\""
                + " xmlns:thr=\"http://purl.org/syndication/thread/1.0\"><id>tag:a</id>"
                + "<title>Acme blog</title><updated>2026-08-20T00:00:00Z</updated>"
                + String.join("", entries)
                + "</feed>";
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }
}
