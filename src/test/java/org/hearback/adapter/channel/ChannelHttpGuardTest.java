package org.hearback.adapter.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.adapter.channel.Outcome.NoAnswer;
import org.hearback.adapter.channel.Outcome.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import javax.net.ssl.SSLHandshakeException;

/** With a name server and a wire of its own: not one packet leaves. */
final class ChannelHttpGuardTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC);

    private final List<URI> asked = new CopyOnWriteArrayList<>();
    private Throwable failure = new IOException("no answer in this test");

    @Test
    void given_a_private_address_when_asked_then_nothing_is_sent() {
        assertThat(client(Limits.DEFAULT).send(Call.get(URI.create("https://inner.example/"))))
                .isInstanceOfSatisfying(
                        NoAnswer.class, none -> assertThat(none.sent()).isEqualTo(Sent.FORBIDDEN));
        assertThat(asked).isEmpty();
    }

    @Test
    void given_an_unknown_name_when_asked_then_nothing_is_sent() {
        assertThat(client(Limits.DEFAULT).send(Call.get(URI.create("https://gone.example/"))))
                .isInstanceOfSatisfying(
                        NoAnswer.class, none -> assertThat(none.sent()).isEqualTo(Sent.SURELY_NOT));
        assertThat(asked).isEmpty();
    }

    @Test
    void given_a_public_address_when_asked_then_its_ascii_form_goes_out() {
        client(Limits.DEFAULT).send(Call.get(URI.create("https://Social.Example/a")));

        assertThat(asked).containsExactly(URI.create("https://social.example/a"));
    }

    @ParameterizedTest
    @MethodSource("beforeSending")
    void given_a_failure_before_sending_when_asked_then_surely_nothing_was_sent(Throwable problem) {
        failure = problem;

        assertThat(client(Limits.DEFAULT).send(Call.get(URI.create("https://social.example/"))))
                .isInstanceOfSatisfying(
                        NoAnswer.class,
                        none -> {
                            assertThat(none.sent()).isEqualTo(Sent.SURELY_NOT);
                            assertThat(none.why()).contains("social.example");
                        });
    }

    static Stream<Throwable> beforeSending() {
        return Stream.of(
                new HttpConnectTimeoutException("slow"),
                new ConnectException("closed"),
                new ConnectException("gone").initCause(new UnresolvedAddressException()),
                new UnresolvedAddressException(),
                new SSLHandshakeException("wrong certificate"));
    }

    @Test
    void given_many_calls_to_one_host_when_made_then_they_are_spaced_and_then_refused() {
        var limits =
                new Limits(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        4,
                        Duration.ofMillis(40),
                        Duration.ofMillis(50));
        var client = client(limits);
        var call = Call.get(URI.create("https://social.example/"));

        client.send(call); // at once
        var started = System.nanoTime();
        client.send(call); // 40 ms later by the still clock
        var waited = Duration.ofNanos(System.nanoTime() - started);
        var third = client.send(call); // would be 80 ms later

        assertThat(waited).isGreaterThanOrEqualTo(Duration.ofMillis(40));
        assertThat(asked).hasSize(2);
        assertThat(third)
                .isEqualTo(
                        new NoAnswer(
                                Sent.SURELY_NOT, "too many calls to social.example are waiting"));
        client.send(Call.get(URI.create("https://other.example/")));
        assertThat(asked).hasSize(3);
    }

    @Test
    void given_all_slots_of_a_host_are_taken_when_asked_then_the_call_is_not_made()
            throws Exception {
        var limits =
                new Limits(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30),
                        1,
                        Duration.ZERO,
                        Duration.ofMillis(20));
        var pending = new CompletableFuture<HttpResponse<byte[]>>();
        var entered = new CompletableFuture<Boolean>();
        var client =
                client(
                        limits,
                        (request, reader) -> {
                            entered.complete(true);
                            return pending;
                        });
        var call = Call.get(URI.create("https://social.example/"));
        var first = CompletableFuture.supplyAsync(() -> client.send(call));
        entered.get();

        var second = client.send(call);

        assertThat(second)
                .isEqualTo(
                        new NoAnswer(
                                Sent.SURELY_NOT, "too many calls to social.example are waiting"));
        pending.completeExceptionally(failure);
        assertThat(first.get()).isInstanceOf(NoAnswer.class);
    }

    @Test
    void given_an_interrupt_when_asked_then_the_call_ends_and_the_mark_stays() {
        Thread.currentThread().interrupt();

        var outcome = client(Limits.DEFAULT).send(Call.get(URI.create("https://social.example/")));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isInstanceOf(NoAnswer.class);
        assertThat(asked).isEmpty();
    }

    private ChannelHttp client(Limits limits) {
        return client(limits, this::fail);
    }

    private static ChannelHttp client(Limits limits, ChannelHttp.Wire wire) {
        return new ChannelHttp(
                new AddressGuard(ChannelHttpGuardTest::resolve, List::of),
                limits,
                CLOCK,
                "test",
                wire,
                () -> {});
    }

    private CompletableFuture<HttpResponse<byte[]>> fail(
            HttpRequest request, HttpResponse.BodyHandler<byte[]> reader) {
        asked.add(request.uri());
        return CompletableFuture.failedFuture(failure);
    }

    private static List<InetAddress> resolve(String host) throws UnknownHostException {
        return switch (host) {
            case "social.example", "other.example" ->
                    List.of(InetAddress.getByName("93.184.216.34"));
            case "inner.example" -> List.of(InetAddress.getByName("10.0.0.7"));
            default -> throw new UnknownHostException(host);
        };
    }
}
