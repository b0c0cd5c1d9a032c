package org.hearback.skeleton;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The servers of some forums, which take what is called back to them. Each has an address of its
 * own on this machine: the plugin calls no server more than ten times a second.
 */
final class Forums implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<HttpServer> servers = new ArrayList<>();
    private final Map<String, List<String>> calls = new TreeMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final CountDownLatch open = new CountDownLatch(1);
    private final int patience;
    private int taken;

    /**
     * @param count how many servers
     * @param patience so many calls are answered, then none before {@link #answer}
     */
    Forums(int count, int patience) {
        this.patience = patience;
        try {
            for (var i = 1; i <= count; i++) {
                var server = HttpServer.create(new InetSocketAddress("127.0.0." + i, 0), 50);
                server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
                server.createContext("/", this::take);
                server.start();
                servers.add(server);
            }
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
    }

    /** Where each wants to be called. */
    List<URI> addresses() {
        return servers.stream()
                .map(HttpServer::getAddress)
                .map(at -> "http://" + at.getHostString() + ":" + at.getPort() + "/notices")
                .map(URI::create)
                .toList();
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            var said = JSON.readTree(new String(call.getRequestBody().readAllBytes(), UTF_8));
            var id = call.getRequestHeaders().getFirst(Push.ID);
            if (isKept(said.path("data").path("answers").asText(), id)) {
                waiting.incrementAndGet();
                open.await();
            }
            call.sendResponseHeaders(204, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Notes the call; whether its caller has to wait. */
    private boolean isKept(String post, String id) {
        synchronized (calls) {
            calls.computeIfAbsent(post, first -> new ArrayList<>()).add(id);
            taken++;
            return taken > patience && open.getCount() > 0;
        }
    }

    /** How many calls came and have no answer yet. */
    int waiting() {
        return waiting.get();
    }

    /** From now on all are answered, those that wait first. */
    void answer() {
        open.countDown();
    }

    /** How many calls came so far, repeated ones too. */
    int calls() {
        synchronized (calls) {
            return taken;
        }
    }

    /** The ids of what was said under each post: a forum shows what has the same id once. */
    Map<String, Set<String>> said() {
        synchronized (calls) {
            var said = new TreeMap<String, Set<String>>();
            calls.forEach((post, ids) -> said.put(post, new TreeSet<>(ids)));
            return said;
        }
    }

    @Override
    public void close() {
        open.countDown();
        servers.forEach(server -> server.stop(0));
    }
}
