package org.hearback.real;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.hearback.adapter.channel.LocalServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What stands before a server, as a reverse proxy does in life. It passes requests and answers on,
 * and says that a connection ends with its answer: snac ends it without a word, and what is sent
 * into a connection that just ended is lost. It can lose an answer, too: the server has done what
 * it was asked, and the caller hears nothing of it.
 */
final class Passage implements AutoCloseable {
    private static final String NEW_STATUS = "POST /api/v1/statuses ";

    private final int port;
    private final LocalServer entrance;
    private final AtomicInteger toLose = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    /** The way to the server that listens on that port of this machine. */
    Passage(int port) {
        this.port = port;
        this.entrance = new LocalServer(this::pass);
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
        if (request.startsWith(NEW_STATUS) && isToBeLost()) lost.incrementAndGet();
        else caller.getOutputStream().write(withItsEnd(answer).getBytes(ISO_8859_1));
    }

    private boolean isToBeLost() {
        return toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private static String withItsEnd(String answer) {
        return answer.replaceFirst("\r\n", "\r\nConnection: close\r\n");
    }

    /** The entrance reads lines; the server gets them as they were. Each character is one byte. */
    private String ask(String request) throws IOException {
        var head = request.indexOf("\n\n");
        var lines = request.substring(0, head).replace("\n", "\r\n");
        var whole = lines + "\r\n\r\n" + request.substring(head + 2);
        try (var connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
            connection.getOutputStream().write(whole.getBytes(ISO_8859_1));
            return new String(connection.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    @Override
    public void close() {
        entrance.close();
    }
}
