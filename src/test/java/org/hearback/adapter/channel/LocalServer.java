package org.hearback.adapter.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server on a free port of this machine that answers byte by byte what a test wants, right or
 * wrong. Each connection carries one request.
 */
public final class LocalServer implements AutoCloseable {
    private final ServerSocket door;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Manner manner;

    /** How a request is answered. */
    @FunctionalInterface
    public interface Manner {
        /**
         * Writes the answer, wholly or in part; the connection is closed after it.
         *
         * @param request its head and body, with line feeds only
         */
        void answer(String request, Socket connection) throws IOException, InterruptedException;
    }

    /** A server that answers so. */
    public LocalServer(Manner manner) {
        this(0, manner);
    }

    /** A server that answers so on that port; 0 for any free one. */
    public LocalServer(int port, Manner manner) {
        this.manner = manner;
        try {
            door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    /** An answer with that status, these header lines and that body. */
    public static Manner saying(int status, List<String> headers, String body) {
        return saying(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer with that status, these header lines and these bytes. */
    public static Manner saying(int status, List<String> headers, byte[] body) {
        var head = new ArrayList<>(List.of("HTTP/1.1 " + status + " Said"));
        head.addAll(headers);
        if (status != 304 && status != 204) head.add("Content-Length: " + body.length);
        head.add("Connection: close");
        var text = String.join("\r\n", head) + "\r\n\r\n";
        return (request, connection) -> {
            connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            connection.getOutputStream().write(body);
        };
    }

    /** From now on it answers so. */
    public void now(Manner other) {
        manner = other;
    }

    /** What it was asked so far. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** An address on it. */
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + path);
    }

    /** The line that makes an exception of it. */
    public String asException() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var connection = door.accept();
                open.add(connection);
                Thread.ofVirtual().start(() -> talk(connection));
            } catch (IOException e) {
                return; // closed: the test is over
            }
        }
    }

    private void talk(Socket connection) {
        try (connection) {
            var request = read(connection);
            requests.add(request);
            manner.answer(request, connection);
            connection.getOutputStream().flush();
        } catch (IOException e) {
            requests.add("broken off: " + e.getMessage()); // many tests make the caller hang up
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(Socket connection) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(
                                connection.getInputStream(), StandardCharsets.ISO_8859_1));
        var text = new StringBuilder();
        var length = 0;
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            text.append(line).append('\n');
            if (line.regionMatches(true, 0, "content-length:", 0, 15))
                length = Integer.parseInt(line.substring(15).strip());
        }
        text.append('\n');
        for (var at = 0; at < length; at++) text.append((char) in.read());
        return text.toString();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var connection : open) connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
