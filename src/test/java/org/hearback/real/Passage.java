package org.hearback.real;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.hearback.adapter.channel.LocalServer;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The way to a server. It passes requests and answers on, byte by byte, but can lose an answer: the
 * server has done what it was asked, and the caller hears nothing of it.
 */
final class Passage implements AutoCloseable {
    private static final String NEW_STATUS = "POST /api/v1/statuses ";

    private final URI server;
    private final LocalServer entrance = new LocalServer(this::pass);
    private final AtomicInteger toLose = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    /** The way to that server, which ends each connection after one answer. */
    Passage(URI server) {
        this.server = server;
    }

    /** Where it begins. */
    URI entrance() {
        return entrance.at("");
    }

    /** Loses what the server says to the next new status. */
    void loseNextAnswer() {
        toLose.incrementAndGet();
    }

    /** Answers lost so far; each is counted when the server has given it. */
    int lost() {
        return lost.get();
    }

    /** How often notifications were asked for. */
    long polls() {
        return asked("GET /api/v1/notifications");
    }

    /** How often a new status was sent. */
    long newStatuses() {
        return asked(NEW_STATUS);
    }

    private long asked(String beginning) {
        return entrance.requests().stream()
                .filter(request -> request.startsWith(beginning))
                .count();
    }

    private void pass(String request, Socket caller) throws IOException {
        var answer = ask(request);
        if (request.startsWith(NEW_STATUS)
                && toLose.getAndUpdate(left -> left > 0 ? left - 1 : 0) > 0) lost.incrementAndGet();
        else caller.getOutputStream().write(answer);
    }

    /** The entrance reads lines; the server gets them as they were. */
    private byte[] ask(String request) throws IOException {
        var head = request.indexOf("\n\n");
        var lines = request.substring(0, head).replace("\n", "\r\n");
        var whole = lines + "\r\n\r\n" + request.substring(head + 2);
        try (var connection = new Socket(server.getHost(), server.getPort())) {
            connection.getOutputStream().write(whole.getBytes(ISO_8859_1));
            return connection.getInputStream().readAllBytes();
        }
    }

    @Override
    public void close() {
        entrance.close();
    }
}
