package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.skeleton.Eventually.within;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.hearback.adapter.channel.LocalServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicLong;

/** Feeds over real HTTP: good ones are read, hostile ones hurt nobody but themselves. */
class FeedIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** A call may take 30 s, and the beat at which it begins is up to 5 s away. */
    private static final Duration A_WHOLE_CALL = Duration.ofSeconds(60);

    private static final List<String> XML = List.of("Content-Type: application/rss+xml");
    private static final String LAUGHS =
            """
            <?xml version="1.0"?>
            <!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
            <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">]>
            <rss version="2.0"><channel><title>&f;</title></channel></rss>
            """;

    @TempDir static Path home;
    private static Desk desk;

    @BeforeAll
    static void a_desk() {
        desk = Desk.open(home);
    }

    @AfterAll
    static void closed() {
        desk.close();
    }

    private static int addFeed(String name, LocalServer server) {
        return desk.addChannel("feed", name, Map.of("url", server.at("/feed.xml").toString()));
    }

    private static String feed(String... titles) {
        var now = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
        var feed = new StringBuilder("<rss version=\"2.0\"><channel><title>News</title>");
        for (var title : titles)
            feed.append(
                    "<item><guid isPermaLink=\"false\">%1$s</guid><title>%1$s</title><pubDate>%2$s</pubDate></item>"
                            .formatted(title, now));
        return feed.append("</channel></rss>").toString();
    }

    @Test
    void given_a_feed_when_it_is_polled_again_and_again_then_each_entry_is_one_request() {
        var head = List.of("Content-Type: application/rss+xml", "ETag: \"one\"");
        try (var server = new LocalServer(LocalServer.saying(200, head, feed("F-1 broke")))) {
            addFeed("News", server);
            within(SOON, "the first entry", () -> desk.requestAbout("F-1"));

            // The date of the first one changes too, which makes it no other entry.
            server.now(LocalServer.saying(200, XML, feed("F-2 broke too", "F-1 broke")));
            new OwnTables(desk.node()).hurryPolls();
            within(SOON, "the second entry", () -> desk.requestAbout("F-2"));
            server.now(LocalServer.saying(304, List.of(), ""));
            polledOnceMore(server);

            assertThat(desk.requestAbout("F-1")).isPresent();
            assertThat(desk.requestAbout("F-2")).isPresent();
            assertThat(server.requests().get(0)).doesNotContainIgnoringCase("if-none-match");
            assertThat(server.requests().get(1)).containsIgnoringCase("if-none-match: \"one\"");
        }
    }

    @Test
    void given_a_feed_with_a_wrong_address_when_it_is_corrected_then_it_is_read_at_once() {
        try (var wrong = new LocalServer(LocalServer.saying(404, List.of(), ""));
                var right = new LocalServer(LocalServer.saying(200, XML, feed("F-5 is found")))) {
            var channel = addFeed("Corrected", wrong);
            assertThat(trouble(channel)).contains("404");

            desk.change(channel, Map.of("url", right.at("/feed.xml").toString()));

            within(SOON, "the entry", () -> desk.requestAbout("F-5"));
        }
    }

    private static void polledOnceMore(LocalServer server) {
        var before = server.requests().size();
        new OwnTables(desk.node()).hurryPolls();
        within(
                SOON,
                "one more poll",
                () -> Optional.of(server.requests().size()).filter(asked -> asked > before));
    }

    @Test
    void given_hostile_feeds_when_polled_then_each_says_what_is_wrong_and_others_go_on_working() {
        var sent = new AtomicLong();
        var servers = hostile(sent);
        try (var good = new LocalServer(LocalServer.saying(200, XML, feed("F-3 is good")))) {
            var channels = new LinkedHashMap<String, Integer>();
            servers.forEach((name, server) -> channels.put(name, addFeed(name, server)));
            var slow = servers.lastEntry().getValue();
            within(SOON, "the slow feed is asked", () -> slow.requests().stream().findFirst());

            desk.addHook("Beside", "").post("beside", "F-4 comes by a webhook");
            within(SOON, "a pushed request meanwhile", () -> desk.requestAbout("F-4"));
            addFeed("Good", good);
            within(SOON, "a polled request meanwhile", () -> desk.requestAbout("F-3"));

            var said = new HashMap<String, String>();
            channels.forEach((name, channel) -> said.put(name, trouble(channel)));
            assertThat(said.get("A page")).contains("a web page, not a feed");
            assertThat(said.get("Laughs")).contains("declares a document type");
            assertThat(said.get("50 MB")).contains("longer than 5000000 bytes");
            assertThat(said.get("Endless")).contains("longer than 5000000 bytes");
            assertThat(said.get("Slow")).contains("did not answer in time");
            assertThat(sent.get()).as("bytes taken from both floods").isLessThan(40_000_000);
        } finally {
            servers.values().forEach(LocalServer::close);
        }
    }

    /**
     * Servers by what they do; the slow one is the last.
     *
     * @param sent counts the bytes of the floods
     */
    private static SequencedMap<String, LocalServer> hostile(AtomicLong sent) {
        var page = "<!doctype html><title>Welcome</title><p>Hello";
        var html = List.of("Content-Type: text/html");
        var servers = new LinkedHashMap<String, LocalServer>();
        servers.put("A page", new LocalServer(LocalServer.saying(200, html, page)));
        servers.put("Laughs", new LocalServer(LocalServer.saying(200, XML, LAUGHS)));
        servers.put("50 MB", new LocalServer((asked, to) -> flood(to, 50_000_000, sent)));
        servers.put("Endless", new LocalServer((asked, to) -> flood(to, Long.MAX_VALUE, sent)));
        servers.put("Slow", new LocalServer((asked, to) -> drip(to)));
        return servers;
    }

    private static String trouble(int channel) {
        return within(
                A_WHOLE_CALL,
                "trouble of channel " + channel,
                () ->
                        Optional.of(desk.why(channel))
                                .filter(page -> page.contains("The last exchange failed")));
    }

    /** A feed whose one title never ends, as fast as it is read. */
    private static void flood(Socket connection, long length, AtomicLong sent) throws IOException {
        var out = connection.getOutputStream();
        var size = length == Long.MAX_VALUE ? "" : "Content-Length: " + length + "\r\n";
        out.write(
                ("HTTP/1.1 200 OK\r\n"
                                + size
                                + "Content-Type: application/rss+xml\r\n\r\n"
                                + "<rss version=\"2.0\"><channel><title>")
                        .getBytes(UTF_8));
        var block = "x".repeat(64_000).getBytes(UTF_8);
        for (var left = length; left > 0; left -= block.length) {
            out.write(block);
            sent.addAndGet(block.length);
        }
    }

    /** A feed that sends a byte a second, so that no read of it ever times out. */
    private static void drip(Socket connection) throws IOException, InterruptedException {
        var out = connection.getOutputStream();
        out.write("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n".getBytes(UTF_8));
        while (true) {
            out.write(' ');
            out.flush();
            Thread.sleep(Duration.ofSeconds(1));
        }
    }
}
