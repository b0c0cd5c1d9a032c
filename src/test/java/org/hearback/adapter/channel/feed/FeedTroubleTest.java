package org.hearback.adapter.channel.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.hearback.adapter.channel.LocalServer;
import org.hearback.listen.ChannelFeed.Polled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Servers and documents that are wrong, slow or hostile: each ends as trouble of its channel. */
final class FeedTroubleTest {
    private static final String ITEM = "<item><guid>1</guid><title>gr\u00fc\u00dfe</title></item>";

    private final FeedFixture fixture = new FeedFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void given_validators_when_visited_again_then_they_go_back_as_they_came() {
        fixture.serve(
                FeedFixture.rss(ITEM),
                "ETag: W/\"a b\"",
                "Last-Modified: Thu, 20 Aug 2026 09:15:00 EST");
        var cursor = fixture.heard("").cursor();
        fixture.server.now(LocalServer.saying(304, List.of(), ""));

        var again = fixture.heard(cursor);

        assertThat(again).isEqualTo(new Polled.Heard(List.of(), cursor, 304, null));
        assertThat(fixture.server.requests().getLast())
                .contains("If-None-Match: W/\"a b\"")
                .contains("If-Modified-Since: Thu, 20 Aug 2026 09:15:00 EST");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    301 | moved to https://new.example/feed
                    308 | moved to https://new.example/feed
                    401 | public
                    403 | public
                    404 | Check the address
                    410 | Remove the channel
                    429 | too often
                    500 | status 500
                    """)
    void given_a_status_when_visited_then_the_admin_is_told_what_to_do(int status, String advice) {
        fixture.server.now(
                LocalServer.saying(status, List.of("Location: https://new.example/feed"), "x"));

        var trouble = trouble();

        assertThat(trouble.httpStatus()).isEqualTo(status);
        assertThat(trouble.why()).contains(advice);
        assertThat(fixture.server.requests()).hasSize(1);
    }

    @Test
    void given_a_wish_for_a_pause_when_visited_then_it_is_passed_on() {
        fixture.server.now(LocalServer.saying(503, List.of("Retry-After: 600"), ""));
        assertThat(trouble().notBefore()).isEqualTo(Duration.ofMinutes(10));

        fixture.server.now(LocalServer.saying(410, List.of(), ""));
        assertThat(trouble().notBefore()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void given_a_feed_that_is_elsewhere_for_now_when_visited_then_it_is_read_there() {
        fixture.server.now(
                (request, connection) -> {
                    var answer =
                            request.startsWith("GET /feed/all")
                                    ? LocalServer.saying(302, List.of("Location: /there"), "")
                                    : LocalServer.saying(200, List.of(), FeedFixture.rss(ITEM));
                    answer.answer(request, connection);
                });

        assertThat(fixture.heard("").posts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://169.254.169.254/latest/", "file:///etc/passwd", "/feed/all", ":"})
    void given_a_redirect_to_where_we_do_not_go_when_visited_then_it_is_trouble(String location) {
        fixture.server.now(LocalServer.saying(302, List.of("Location: " + location), ""));

        assertThat(trouble().why()).isNotBlank();
        assertThat(fixture.server.requests().size()).isLessThanOrEqualTo(2);
    }

    @Test
    void given_a_web_page_when_visited_then_its_feed_is_named() {
        fixture.serve(
                "\n<!DOCTYPE html><html><head><link rel=\"alternate\""
                        + " type=\"application/rss+xml\" href=\"/rss.xml\"></head></html>");
        assertThat(trouble().why()).contains("web page", fixture.server.at("/rss.xml").toString());

        fixture.serve("<html><body>hello</body></html>");
        assertThat(trouble().why()).contains("web page", "address of the feed itself");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n ",
                "hello",
                "{\"items\":[]}",
                "<rss",
                "<a><b></a>",
                "<a/>",
                "<rss/>",
                "<rss version=\"2.0\"/>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<rss version=\"2.0\"><channel><x:y/></channel></rss>",
                "<rss version=\"2.0\"><channel>&nbsp;</channel></rss>"
            })
    void given_what_is_no_feed_when_visited_then_it_is_trouble(String body) {
        fixture.serve(body);

        assertThat(trouble().httpStatus()).isEqualTo(200);
        assertThat(trouble().why()).isNotBlank();
    }

    @Test
    void given_a_billion_laughs_when_visited_then_nobody_laughs() {
        var entities = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (var i = 1; i <= 30; i++)
            entities.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        fixture.serve(
                "<!DOCTYPE rss ["
                        + entities
                        + "]>"
                        + FeedFixture.rss("<item><title>&a30;</title></item>"));

        assertThat(inTime().why()).contains("document type");
    }

    @Test
    void given_an_external_entity_when_visited_then_nothing_is_fetched() {
        fixture.serve(
                "<!DOCTYPE rss SYSTEM \"%s\"><rss version=\"2.0\"/>"
                        .formatted(fixture.server.at("/evil.dtd")));

        assertThat(inTime().why()).contains("document type");
        assertThat(fixture.server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"<a>,200000", "<description>,1000", "<a/>,400000"})
    void given_more_levels_or_elements_than_any_feed_has_when_visited_then_it_is_trouble(
            String piece, int count) {
        fixture.serve(FeedFixture.rss("<item>" + piece.repeat(count)));

        assertThat(inTime().why()).contains("more than");
    }

    @Test
    void given_fifty_megabytes_when_visited_then_five_are_read() {
        fixture.server.now(
                (request, connection) -> {
                    write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\n");
                    for (var i = 0; i < 50; i++) write(connection, "x".repeat(1_000_000));
                });

        assertThat(inTime().why()).contains("longer than 5000000 bytes");
    }

    @Test
    void given_a_feed_that_drips_when_visited_then_it_is_given_up() {
        fixture.server.now(
                (request, connection) -> {
                    write(connection, "HTTP/1.1 200 OK\r\n\r\n<rss>");
                    while (!connection.isClosed()) {
                        write(connection, " ");
                        Thread.sleep(20);
                    }
                });

        assertThat(inTime().why()).contains("did not answer in time");
        assertThat(inTime().httpStatus()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1,true,",
        "ISO-8859-1,true,text/xml; charset=utf-8",
        "ISO-8859-1,false,text/xml;charset=ISO-8859-1",
        "UTF-8,false,text/xml",
        "UTF-16,false,",
        "UTF-8,true,text/xml; charset=latin1"
    })
    void given_a_charset_when_visited_then_the_document_is_believed_before_its_server(
            String charset, boolean declared, String contentType) {
        var declaration = declared ? "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" : "";
        var body = declaration + FeedFixture.rss(ITEM);
        var headers =
                contentType == null ? List.<String>of() : List.of("Content-Type: " + contentType);
        fixture.server.now(
                LocalServer.saying(200, headers, body.getBytes(Charset.forName(charset))));

        assertThat(fixture.only().title()).isEqualTo("gr\u00fc\u00dfe");
    }

    @Test
    void given_an_empty_line_or_a_byte_order_mark_before_the_feed_when_visited_then_it_is_read() {
        fixture.serve("\r\n\n" + FeedFixture.rss(ITEM));
        assertThat(fixture.heard("").posts()).hasSize(1);

        fixture.serve("\ufeff" + FeedFixture.rss(ITEM));
        assertThat(fixture.heard("").posts()).hasSize(1);
    }

    @Test
    void given_a_thread_whose_class_loader_is_the_hosts_when_visited_then_it_is_read() {
        fixture.serve(FeedFixture.rss(ITEM));
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            assertThat(fixture.heard("").posts()).hasSize(1);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,5", "30,30", "999999,60", "x,5", "'',5"})
    void given_a_time_to_live_when_visited_then_the_interval_follows_within_reason(
            String ttl, int minutes) {
        fixture.serve(FeedFixture.rss("<ttl>" + ttl + "</ttl>", ITEM));
        fixture.heard("");

        assertThat(fixture.desk.feed().interval(fixture.channel()))
                .isEqualTo(Duration.ofMinutes(minutes));
    }

    private Polled.Trouble trouble() {
        var polled = fixture.poll("");
        assertThat(polled).isInstanceOf(Polled.Trouble.class);
        return (Polled.Trouble) polled;
    }

    private Polled.Trouble inTime() {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), this::trouble);
    }

    private static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
