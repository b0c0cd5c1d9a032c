package org.hearback.skeleton;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * The only road to a town. It can be told to keep back the town's word that posts were written, so
 * that whoever wrote them can be made to die before it comes.
 */
final class TownRoad implements AutoCloseable {
    private static final List<String> CARRIED =
            List.of("Authorization", "Content-Type", "Idempotency-Key", "Accept");

    private final URI town;
    private final HttpServer server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile CountDownLatch written = new CountDownLatch(0);
    private volatile CountDownLatch open = new CountDownLatch(0);

    TownRoad(URI town) throws IOException {
        this.town = town;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::carry);
        server.start();
    }

    /** Where the town seems to be. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Keeps back the answers to posts until {@link #reopen()}; counts so many posts. */
    void holdBack(int posts) {
        written = new CountDownLatch(posts);
        open = new CountDownLatch(1);
    }

    /** Waits until all those posts stand in the town. */
    void awaitWritten() throws InterruptedException {
        written.await();
    }

    /** Lets the answers go, and all others from now on. */
    void reopen() {
        open.countDown();
    }

    private void carry(HttpExchange exchange) throws IOException {
        try (exchange) {
            var there = URI.create(town + exchange.getRequestURI().toString());
            var request = HttpRequest.newBuilder(there);
            for (var header : CARRIED) {
                var value = exchange.getRequestHeaders().getFirst(header);
                if (value != null) request.header(header, value);
            }
            var body = BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes());
            request.method(exchange.getRequestMethod(), body);
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            if (exchange.getRequestMethod().equals("POST")) {
                written.countDown();
                open.await();
            }
            response.headers()
                    .map()
                    .forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
            exchange.sendResponseHeaders(response.statusCode(), response.body().length);
            exchange.getResponseBody().write(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the test is over
        }
    }

    @Override
    public void close() {
        reopen();
        server.stop(0);
        http.close();
    }
}
