package org.hearback.adapter.channel;

import static java.util.Objects.requireNonNull;

import org.hearback.adapter.channel.AddressGuard.Verdict;
import org.hearback.adapter.channel.Outcome.Answer;
import org.hearback.adapter.channel.Outcome.NoAnswer;
import org.hearback.adapter.channel.Outcome.Sent;
import org.jspecify.annotations.Nullable;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLHandshakeException;

/**
 * The one way in which networks are asked: guarded, bounded in time and size, without cookies and
 * without following redirects. Thread-safe; each call blocks its caller for at most {@link
 * Limits#longestWait()} and {@link Limits#whole()} together. Close it with the plugin: calls under
 * way then end without an answer.
 *
 * <p>The JDK's client times only the wait for headers, so the deadlines are watched here: a body
 * that stalls is given up like a server that never answers.
 */
public final class ChannelHttp implements AutoCloseable {
    private final AddressGuard guard;
    private final Limits limits;
    private final Clock clock;
    private final String userAgent;
    private final HostGate gate;
    private final Wire wire;
    private final Runnable stop;

    /**
     * A client with its own connections.
     *
     * @param userAgent product, version and a page about it, so that operators know who asks
     */
    public static ChannelHttp open(
            AddressGuard guard, Limits limits, Clock clock, String userAgent) {
        var client =
                HttpClient.newBuilder()
                        .connectTimeout(limits.connect())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        // Small servers stumble over the offer to switch to HTTP/2.
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
        return new ChannelHttp(
                guard, limits, clock, userAgent, client::sendAsync, client::shutdownNow);
    }

    /** A client over another wire, for tests in which not one packet leaves. */
    ChannelHttp(
            AddressGuard guard,
            Limits limits,
            Clock clock,
            String userAgent,
            Wire wire,
            Runnable stop) {
        this.guard = requireNonNull(guard, "guard");
        this.limits = requireNonNull(limits, "limits");
        this.clock = requireNonNull(clock, "clock");
        this.userAgent = requireNonNull(userAgent, "userAgent");
        this.gate = new HostGate(limits, clock);
        this.wire = requireNonNull(wire, "wire");
        this.stop = requireNonNull(stop, "stop");
    }

    /** Makes the call. Never throws for what a server or the network does. */
    public Outcome send(Call call) {
        return switch (guard.judge(call.target())) {
            case Verdict.Refused(var why) -> new NoAnswer(Sent.FORBIDDEN, why);
            case Verdict.Unresolved(var why) -> new NoAnswer(Sent.SURELY_NOT, why);
            case Verdict.Allowed(var uri) -> inTurn(call, uri);
        };
    }

    private Outcome inTurn(Call call, URI uri) {
        try {
            var pass = gate.enter(uri.getHost());
            if (pass.isEmpty())
                return new NoAnswer(
                        Sent.SURELY_NOT, "too many calls to " + uri.getHost() + " are waiting");
            try (var held = pass.get()) {
                return exchange(call, uri);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NoAnswer(
                    Sent.SURELY_NOT, "interrupted before " + uri.getHost() + " was asked");
        }
    }

    private Outcome exchange(Call call, URI uri) {
        final HttpRequest request;
        try {
            request = request(call, uri);
        } catch (IllegalArgumentException e) {
            return new NoAnswer(Sent.FORBIDDEN, "no request can be made of the settings");
        }
        var headers = new CompletableFuture<Integer>();
        var exchange =
                wire.send(
                        request,
                        info -> {
                            headers.complete(info.statusCode());
                            return new CappedBody(call.maxBytes());
                        });
        var whole = exchange.copy().orTimeout(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
        try {
            CompletableFuture.anyOf(headers, exchange)
                    .get(limits.headers().toMillis(), TimeUnit.MILLISECONDS);
            var response = whole.get();
            return new Answer(
                    response.statusCode(), response.headers(), response.body(), clock.instant());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NoAnswer(Sent.PERHAPS, "interrupted while " + uri.getHost() + " was asked");
        } catch (TimeoutException e) {
            return late(uri);
        } catch (ExecutionException e) {
            return failed(uri, e.getCause());
        } finally {
            exchange.cancel(true); // nothing when it is done; else the connection is closed
        }
    }

    private HttpRequest request(Call call, URI uri) {
        var body = call.body();
        var builder =
                HttpRequest.newBuilder(uri)
                        .method(
                                call.method(),
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofByteArray(body))
                        .setHeader("User-Agent", userAgent);
        call.headers().forEach(builder::setHeader);
        return builder.build();
    }

    private static NoAnswer failed(URI uri, @Nullable Throwable cause) {
        return switch (cause) {
            case TimeoutException late -> late(uri);
            case HttpConnectTimeoutException late ->
                    new NoAnswer(
                            Sent.SURELY_NOT, uri.getHost() + " did not let us connect in time");
            case ConnectException refused ->
                    new NoAnswer(Sent.SURELY_NOT, uri.getHost() + " refused the connection");
            case UnresolvedAddressException gone ->
                    new NoAnswer(Sent.SURELY_NOT, "no address is known for " + uri.getHost());
            case SSLHandshakeException insecure ->
                    new NoAnswer(
                            Sent.SURELY_NOT,
                            "no secure connection to %s: %s"
                                    .formatted(uri.getHost(), insecure.getMessage()));
            case CappedBody.TooLong tooLong ->
                    new NoAnswer(Sent.PERHAPS, uri.getHost() + ": " + tooLong.getMessage());
            case null, default ->
                    new NoAnswer(Sent.PERHAPS, "the exchange with " + uri.getHost() + " broke off");
        };
    }

    private static NoAnswer late(URI uri) {
        return new NoAnswer(Sent.PERHAPS, uri.getHost() + " did not answer in time");
    }

    /** Ends all calls under way. */
    @Override
    public void close() {
        stop.run();
    }

    /** What carries a request; the JDK's client but for tests. */
    @FunctionalInterface
    interface Wire {
        CompletableFuture<HttpResponse<byte[]>> send(
                HttpRequest request, BodyHandler<byte[]> reader);
    }
}
