package org.hearback.skeleton;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hearback.adapter.channel.LocalServer;
import org.hearback.adapter.channel.LocalServer.Manner;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The server of a webhook's sender, which takes our answers; at first it takes them all. */
final class CallbackServer implements AutoCloseable {
    /** Takes what comes. */
    static final Manner TAKES = LocalServer.saying(200, List.of(), "{}");

    private final LocalServer server;

    CallbackServer() {
        this(0);
    }

    /** On a port that another server had before. */
    CallbackServer(int port) {
        server = new LocalServer(port, TAKES);
    }

    /**
     * A call as it came.
     *
     * @param headers by lower-case name
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Event(Map<String, String> headers, byte[] body) {
        /** Reads what the server got: its characters are the bytes. */
        static Event of(String request) {
            var halves = request.split("\n\n", 2);
            var headers =
                    halves[0]
                            .lines()
                            .skip(1)
                            .map(line -> line.split(": ", 2))
                            .collect(
                                    Collectors.toMap(
                                            line -> line[0].toLowerCase(Locale.ROOT),
                                            line -> line[1]));
            return new Event(headers, halves[1].getBytes(ISO_8859_1));
        }

        String id() {
            return headers.getOrDefault(Push.ID, "");
        }

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(text());
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + text(), e);
            }
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        boolean isSignedBy(SharedSecret secret) {
            var timestamp = headers.getOrDefault(Push.TIMESTAMP, "");
            var signature = headers.getOrDefault(Push.SIGNATURE, "");
            return secret.signed(signature, id(), timestamp, body);
        }
    }

    /** Where answers are to be sent. */
    URI address() {
        return server.at("/answers");
    }

    /** From now on it answers so. */
    void now(Manner manner) {
        server.now(manner);
    }

    /** The calls so far whose body contains the words, in the order in which they came. */
    List<Event> about(String words) {
        return server.requests().stream()
                .filter(request -> request.startsWith("POST "))
                .map(Event::of)
                .filter(event -> event.text().contains(words))
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
