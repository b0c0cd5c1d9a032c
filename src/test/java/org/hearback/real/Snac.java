package org.hearback.real;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A running snac2: a Mastodon-API server that nobody here wrote, on a free port of this machine,
 * with its data in a directory of its own.
 */
public final class Snac implements AutoCloseable {
    private static final Pattern PASSWORD = Pattern.compile("User password is (\\S+)");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();
    private final String binary;
    private final Path data;
    private final Passage passage;
    private final Process server;

    private Snac(String binary, Path data, Passage passage, Process server) {
        this.binary = binary;
        this.data = data;
        this.passage = passage;
        this.server = server;
    }

    /**
     * The program: what the property or the environment names as HEARBACK_SNAC, else from the path.
     */
    public static Optional<String> installed() {
        var named =
                System.getProperty(
                        "HEARBACK_SNAC", System.getenv().getOrDefault("HEARBACK_SNAC", ""));
        if (!named.isBlank()) return Optional.of(named);
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(directory -> Path.of(directory, "snac"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /**
     * Starts it.
     *
     * @param directory empty; the server's data and log are put there
     */
    public static Snac start(String binary, Path directory) throws Exception {
        var port = Daemon.freePort();
        var passage = new Passage(port);
        var data = directory.resolve("snac");
        run(
                new ProcessBuilder(binary, "init", data.toString()),
                "127.0.0.1\n%d\n%s\n\n\n".formatted(port, passage.entrance().getAuthority()));
        settle(data.resolve("server.json"));
        var server =
                new ProcessBuilder(binary, "httpd", data.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("snac.log").toFile())
                        .start();
        var snac = new Snac(binary, data, passage, server);
        snac.await("the server to answer", () -> snac.answers("/api/v1/instance"));
        return snac;
    }

    /** Plain HTTP, enough threads to deliver to itself, and no long waits where that fails. */
    private static void settle(Path file) throws IOException {
        var settings = (ObjectNode) JSON.readTree(file.toFile());
        settings.put("protocol", "http").put("num_threads", 16).put("queue_retry_minutes", 0);
        JSON.writeValue(file.toFile(), settings);
    }

    /** Where it is served, and what it calls itself. */
    public URI base() {
        return passage.entrance();
    }

    /** The way on which all that it hears and says goes. */
    Passage passage() {
        return passage;
    }

    /** Makes an account and returns a token with which it can read and write. */
    public String account(String name) throws Exception {
        var said = run(new ProcessBuilder(binary, "adduser", data.toString(), name), "\n");
        var password = PASSWORD.matcher(said);
        if (!password.find()) throw new IOException("snac made no account: " + said);
        var form =
                "login=%s&passwd=%s"
                        .formatted(
                                name, URLEncoder.encode(password.group(1), StandardCharsets.UTF_8));
        var token =
                http.send(
                                HttpRequest.newBuilder(base().resolve("/oauth/x-snac-get-token"))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(BodyPublishers.ofString(form))
                                        .build(),
                                BodyHandlers.ofString())
                        .body()
                        .strip();
        if (!token.matches("[0-9a-f]+")) throw new IOException("snac gave no token: " + token);
        tokens.put(name, token);
        return token;
    }

    /** Writes a post as that account. */
    public JsonNode post(String name, String text, String visibility) throws Exception {
        return write(
                name, JSON.createObjectNode().put("status", text).put("visibility", visibility));
    }

    /** Writes an answer to the post of that id as that account. */
    public JsonNode answer(String name, String id, String text) throws Exception {
        return write(name, JSON.createObjectNode().put("status", text).put("in_reply_to_id", id));
    }

    private JsonNode write(String name, JsonNode status) throws Exception {
        return send(
                name,
                HttpRequest.newBuilder(base().resolve("/api/v1/statuses"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(status.toString())));
    }

    /** Makes the post of that id a favourite of that account. */
    public void favourite(String name, String id) throws Exception {
        send(
                name,
                HttpRequest.newBuilder(base().resolve("/api/v1/statuses/" + id + "/favourite"))
                        .POST(BodyPublishers.noBody()));
    }

    /** What stands under the post of that id, as that account sees it. */
    public JsonNode under(String name, String id) throws Exception {
        return get(name, "/api/v1/statuses/" + id + "/context").path("descendants");
    }

    /** Asks the API as that account. */
    public JsonNode get(String name, String path) throws Exception {
        return send(name, HttpRequest.newBuilder(base().resolve(path)));
    }

    private JsonNode send(String name, HttpRequest.Builder request) throws Exception {
        var response =
                http.send(
                        request.header("Authorization", "Bearer " + tokens.get(name)).build(),
                        BodyHandlers.ofString());
        if (response.statusCode() != 200)
            throw new IOException(response.statusCode() + " " + response.body());
        return JSON.readTree(response.body());
    }

    /** Waits until it is so; the server hands posts from account to account in its own time. */
    public void await(String what, Callable<Boolean> condition) throws Exception {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            if (Instant.now().isAfter(deadline) || !server.isAlive())
                throw new AssertionError("waited in vain for " + what);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean answers(String path) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(base().resolve(path)).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not up yet
        }
    }

    private static String run(ProcessBuilder command, String input) throws Exception {
        var process = command.redirectErrorStream(true).start();
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(input);
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IOException(command.command() + ": " + said);
        return said;
    }

    @Override
    public void close() throws InterruptedException {
        http.shutdownNow();
        server.destroy();
        if (!server.waitFor(5, TimeUnit.SECONDS)) server.destroyForcibly().waitFor();
        passage.close();
    }
}
