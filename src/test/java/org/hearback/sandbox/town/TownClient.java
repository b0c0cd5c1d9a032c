package org.hearback.sandbox.town;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Speaks with a town over HTTP, as one of its citizens. */
public final class TownClient implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String name;

    public TownClient(URI base, String name) {
        this.base = base;
        this.name = name;
    }

    /** Writes a post through the API and returns it. */
    public JsonNode post(String text, String... more) throws Exception {
        var json = JsonMapper.builder().build().createObjectNode().put("status", text);
        for (var at = 0; at < more.length; at += 2) json.put(more[at], more[at + 1]);
        var response = send("POST", "/api/v1/statuses", json.toString(), Map.of());
        if (response.statusCode() != 200)
            throw new IOException(response.statusCode() + " " + response.body());
        return read(response);
    }

    public JsonNode get(String path) throws Exception {
        return read(send("GET", path, "", Map.of()));
    }

    public HttpResponse<String> send(
            String method, String path, String json, Map<String, String> headers) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .method(method, BodyPublishers.ofString(json))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + Town.tokenOf(name));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Sends a form as the citizen's browser would. */
    HttpResponse<String> form(String path, Map<String, String> fields) throws Exception {
        var body =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .POST(BodyPublishers.ofString(body))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", "town-name=" + name);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** A page as the citizen's browser would get it. */
    String page(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Cookie", "town-name=" + name);
        return http.send(request.build(), BodyHandlers.ofString()).body();
    }

    static JsonNode read(HttpResponse<String> response) throws IOException {
        return JsonMapper.builder().build().readTree(response.body());
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.shutdownNow(); // close() would wait for connections that are kept alive
    }
}
