package org.hearback.real;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The process of a server of our own, and what it says in a log. */
final class Daemon implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final Path log;

    private Daemon(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it as the leader of a process group of its own: some servers end their whole group.
     */
    static Daemon start(Path log, String... command) throws IOException {
        var line = new String[command.length + 1];
        line[0] = "setsid";
        System.arraycopy(command, 0, line, 1, command.length);
        var process =
                new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        return new Daemon(process, log);
    }

    /** A port of this machine that nobody listens on. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until who connects is greeted with these words. */
    void awaitGreeting(int port, String words) throws IOException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (!greeting(port).startsWith(words)) {
            if (!process.isAlive() || Instant.now().isAfter(end))
                throw new AssertionError(
                        "no '%s' at port %d; its log:%n%s"
                                .formatted(words, port, Files.readString(log)));
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static String greeting(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            socket.setSoTimeout(5_000);
            var in = new InputStreamReader(socket.getInputStream(), US_ASCII);
            var line = new BufferedReader(in).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            return ""; // not up yet
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    }
}
