package org.hearback.adapter.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.hearback.adapter.channel.Outcome.Answer;
import org.hearback.adapter.channel.Outcome.NoAnswer;
import org.hearback.adapter.channel.Outcome.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Against a server on this machine, with deadlines short enough to wait for. */
final class ChannelHttpTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final Limits SHORT =
            new Limits(
                    Duration.ofSeconds(2),
                    Duration.ofMillis(700),
                    Duration.ofMillis(1_500),
                    2,
                    Duration.ZERO,
                    Duration.ofSeconds(2));

    private final LocalServer server =
            new LocalServer(LocalServer.saying(200, List.of("X-Kind: test"), "hello \u00fc"));
    private final ChannelHttp http =
            ChannelHttp.open(
                    new AddressGuard(
                            AddressGuard.systemResolver(), () -> List.of(server.asException())),
                    SHORT,
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    "Hearback/test (+https://hearback.org)");

    @AfterEach
    void close() {
        http.close();
        server.close();
    }

    @Test
    void given_a_server_when_asked_then_status_headers_and_body_are_there() {
        var answer = answer(Call.get(server.at("/x?y=1")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.isOk()).isTrue();
        assertThat(answer.header("x-kind")).contains("test");
        assertThat(answer.text()).isEqualTo("hello \u00fc");
        assertThat(answer.at()).isEqualTo(NOW);
    }

    @Test
    void given_a_call_when_made_then_we_say_who_we_are_and_offer_nothing_that_we_cannot_read() {
        answer(Call.get(server.at("/x")).with("Accept", "application/json"));

        assertThat(server.requests())
                .singleElement()
                .asString()
                .startsWith("GET /x HTTP/1.1\n")
                .contains("User-Agent: Hearback/test", "Accept: application/json")
                .doesNotContainIgnoringCase("accept-encoding")
                .doesNotContainIgnoringCase("upgrade");
    }

    @Test
    void given_a_body_when_posted_then_it_arrives_as_it_is() {
        answer(Call.post(server.at("/x"), "application/json", "{\"a\":1}"));

        assertThat(server.requests())
                .singleElement()
                .asString()
                .startsWith("POST /x")
                .contains("Content-Type: application/json")
                .endsWith("\n\n{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void given_a_redirect_when_asked_then_it_is_the_answer_and_nobody_follows(int status) {
        server.now(LocalServer.saying(status, List.of("Location: " + server.at("/other")), ""));

        assertThat(answer(Call.get(server.at("/x"))).status()).isEqualTo(status);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void given_a_cookie_when_asked_again_then_it_is_not_given_back() {
        server.now(LocalServer.saying(200, List.of("Set-Cookie: a=b"), ""));

        answer(Call.get(server.at("/x")));
        answer(Call.get(server.at("/x")));

        assertThat(server.requests()).hasSize(2).noneMatch(request -> request.contains("Cookie"));
    }

    @Test
    void given_no_answer_in_time_when_asked_then_the_server_may_have_acted() {
        server.now((request, connection) -> Thread.sleep(Duration.ofMinutes(1)));

        assertThat(inTime(Call.get(server.at("/x"))))
                .isEqualTo(new NoAnswer(Sent.PERHAPS, "127.0.0.1 did not answer in time"));
    }

    @Test
    void given_a_body_that_stalls_when_asked_then_it_is_given_up() {
        server.now(
                (request, connection) -> {
                    write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf");
                    Thread.sleep(Duration.ofMinutes(1));
                });

        assertThat(inTime(Call.get(server.at("/x"))))
                .isEqualTo(new NoAnswer(Sent.PERHAPS, "127.0.0.1 did not answer in time"));
    }

    @Test
    void given_a_body_that_drips_without_end_when_asked_then_it_is_given_up() {
        server.now(
                (request, connection) -> {
                    write(connection, "HTTP/1.1 200 OK\r\n\r\n");
                    while (!connection.isClosed()) {
                        write(connection, "x");
                        Thread.sleep(50);
                    }
                });

        assertThat(inTime(Call.get(server.at("/x"))))
                .isEqualTo(new NoAnswer(Sent.PERHAPS, "127.0.0.1 did not answer in time"));
    }

    @Test
    void given_a_body_without_end_when_asked_then_no_more_than_the_limit_is_read() {
        server.now(
                (request, connection) -> {
                    write(connection, "HTTP/1.1 200 OK\r\n\r\n");
                    while (!connection.isClosed()) write(connection, "x".repeat(1_000));
                });

        assertThat(inTime(Call.get(server.at("/x")).reading(10_000)))
                .isEqualTo(
                        new NoAnswer(
                                Sent.PERHAPS, "127.0.0.1: the answer is longer than 10000 bytes"));
    }

    @Test
    void given_a_body_of_just_the_limit_when_asked_then_it_is_whole() {
        server.now(LocalServer.saying(200, List.of(), "x".repeat(10_000)));

        assertThat(answer(Call.get(server.at("/x")).reading(10_000)).body()).hasSize(10_000);
    }

    @Test
    void
            given_a_connection_that_breaks_after_the_request_when_posted_then_the_server_may_have_acted() {
        server.now((request, connection) -> connection.setSoLinger(true, 0));

        assertThat(http.send(Call.post(server.at("/x"), "text/plain", "x")))
                .isEqualTo(new NoAnswer(Sent.PERHAPS, "the exchange with 127.0.0.1 broke off"));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void given_an_answer_that_is_no_http_when_asked_then_the_server_may_have_acted() {
        server.now((request, connection) -> write(connection, "220 mail.example ESMTP\r\n\r\n"));

        assertThat(http.send(Call.get(server.at("/x"))))
                .isInstanceOfSatisfying(
                        NoAnswer.class, none -> assertThat(none.sent()).isEqualTo(Sent.PERHAPS));
    }

    @Test
    void given_nobody_listens_when_asked_then_nothing_was_sent() {
        server.close();

        assertThat(http.send(Call.get(server.at("/x"))))
                .isEqualTo(new NoAnswer(Sent.SURELY_NOT, "127.0.0.1 refused the connection"));
    }

    @Test
    void given_a_header_with_a_line_end_when_asked_then_nothing_was_sent() {
        assertThat(http.send(Call.get(server.at("/x")).with("Authorization", "a\r\nb: c")))
                .isInstanceOfSatisfying(
                        NoAnswer.class,
                        none -> {
                            assertThat(none.sent()).isEqualTo(Sent.FORBIDDEN);
                            assertThat(none.why()).doesNotContain("b: c");
                        });
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void given_a_call_under_way_when_closed_then_it_ends_without_an_answer() throws Exception {
        var asked = new CountDownLatch(1);
        server.now(
                (request, connection) -> {
                    write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf");
                    asked.countDown();
                    Thread.sleep(Duration.ofMinutes(1));
                });
        var outcome = CompletableFuture.supplyAsync(() -> http.send(Call.get(server.at("/x"))));
        asked.await();

        http.close();

        assertThat(outcome.get()).isInstanceOf(NoAnswer.class);
    }

    private Answer answer(Call call) {
        var outcome = http.send(call);
        assertThat(outcome).isInstanceOf(Answer.class);
        return (Answer) outcome;
    }

    private Outcome inTime(Call call) {
        return assertTimeoutPreemptively(Duration.ofSeconds(10), () -> http.send(call));
    }

    private static void write(java.net.Socket connection, String text) throws java.io.IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        connection.getOutputStream().flush();
    }
}
