package org.hearback.skeleton;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.hearback.sandbox.Node;
import org.hearback.sandbox.NodeOptions;
import org.osgi.framework.BundleException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A node of a cluster in a process of its own, so that it can die as machines do. */
final class NodeProcess implements AutoCloseable {
    private static final String SERVES = "This node serves ";
    private static final int PATIENCE_SECONDS = 120;

    private final String id;
    private final Process process;
    private final CompletableFuture<URI> address = new CompletableFuture<>();

    private NodeProcess(String id, Process process) {
        this.id = id;
        this.process = process;
        // Reading from a process blocks what virtual threads run on, too.
        Thread.ofPlatform().daemon().start(this::listen);
    }

    /** Starts a node and waits until the plugin works. */
    static NodeProcess start(Path home, String database, String id) {
        var options =
                Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-Dhearback.http.exceptions=127.0.0.0/8",
                        "-Dnode.modules=" + System.getProperty("node.modules"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        NodeProcess.class.getName());
        var arguments = Stream.of(System.getProperty("plugin.jar"), home.toString(), database, id);
        var command = Stream.concat(options, arguments).toList();
        try {
            var started =
                    new NodeProcess(
                            id, new ProcessBuilder(command).redirectErrorStream(true).start());
            started.baseUrl();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs until whoever started it closes the input, or is gone. */
    public static void main(String[] args) {
        // Servers and pools leave threads behind that would keep the process alive.
        System.exit(hasServed(List.of(args)) ? 0 : 1);
    }

    private static boolean hasServed(List<String> given) {
        var options =
                NodeOptions.of(Path.of(given.get(0)), Path.of(given.get(1)))
                        .database(given.get(2))
                        .nodeId(given.get(3));
        try (var node = Node.start(options.build())) {
            System.out.println(SERVES + node.baseUrl());
            System.in.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException | BundleException | RuntimeException | LinkageError e) {
            e.printStackTrace();
            return false;
        }
    }

    /** What it prints is shown beside what the test prints. */
    private void listen() {
        try (var lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(SERVES))
                    address.complete(URI.create(line.substring(SERVES.length())));
                else System.out.println("node " + id + ": " + line);
            }
            address.completeExceptionally(new IOException("node " + id + " ended"));
        } catch (IOException e) {
            address.completeExceptionally(e);
        }
    }

    /** Where Jira is. */
    URI baseUrl() {
        try {
            return address.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            kill();
            throw new AssertionError("node " + id + " does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Ends it by the signal that no process hears: it finishes and writes down nothing more. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) kill();
        } catch (IOException e) {
            kill();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
