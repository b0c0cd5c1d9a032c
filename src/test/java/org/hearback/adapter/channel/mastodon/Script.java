package org.hearback.adapter.channel.mastodon;

import org.hearback.adapter.channel.LocalServer;
import org.hearback.adapter.channel.LocalServer.Manner;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A server that answers each call as a test wrote it down; a call nobody wrote down is a 404 page.
 */
final class Script implements AutoCloseable {
    static final String SELF =
            """
            {"id":"14715","username":"acme","acct":"acme","url":"https://help.example/@acme"}\
            """;

    private final Map<String, Manner> lines = new LinkedHashMap<>();
    private final LocalServer server = new LocalServer(this::answer);

    /** A server that knows our account and says nothing about itself. */
    Script() {
        json("GET /api/v1/accounts/verify_credentials", SELF);
    }

    Script on(String call, Manner manner) {
        lines.put(call, manner);
        return this;
    }

    Script json(String call, String body) {
        return on(call, say(200, body));
    }

    static Manner say(int status, String body, String... headers) {
        return LocalServer.saying(status, List.of(headers), body);
    }

    private void answer(String request, Socket connection)
            throws IOException, InterruptedException {
        var words = request.lines().findFirst().orElse("").split(" ", 3);
        var call = words[0] + " " + words[1].replaceFirst("\\?.*$", "");
        lines.getOrDefault(call, say(404, "<h1>404 Not Found</h1>")).answer(request, connection);
    }

    /** The first lines of the calls so far whose line contains the text. */
    List<String> calls(String with) {
        return server.requests().stream()
                .map(request -> request.lines().findFirst().orElse(""))
                .filter(line -> line.contains(with))
                .toList();
    }

    URI base() {
        return server.at("");
    }

    @Override
    public void close() {
        server.close();
    }
}
