package org.hearback.skeleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jsoup.Jsoup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Somebody who speaks on a Mastodon server, by its API. */
public final class Citizen {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI server;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The owner of that token on that server. */
    public Citizen(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /** Writes a public post; returns its id. */
    public String post(String text) {
        return status(Map.of("status", text, "visibility", "public"));
    }

    /** Answers a post; returns the answer's id. */
    public String reply(String to, String text) {
        return status(Map.of("status", text, "visibility", "public", "in_reply_to_id", to));
    }

    /** Marks a post as a favourite. */
    public void favours(String id) {
        call("POST", "/api/v1/statuses/" + id + "/favourite", Map.of());
    }

    private String status(Map<String, String> fields) {
        return call("POST", "/api/v1/statuses", fields).path("id").asText();
    }

    /** The texts that stand under a post, oldest first. */
    public List<String> under(String id) {
        var context = call("GET", "/api/v1/statuses/" + id + "/context", Map.of());
        return StreamSupport.stream(context.path("descendants").spliterator(), false)
                .map(status -> Jsoup.parse(status.path("content").asText()).text())
                .toList();
    }

    private JsonNode call(String method, String path, Map<String, String> body) {
        try {
            var publisher =
                    body.isEmpty()
                            ? BodyPublishers.noBody()
                            : BodyPublishers.ofString(JSON.writeValueAsString(body));
            var request =
                    HttpRequest.newBuilder(URI.create(server + path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .method(method, publisher)
                            .build();
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2)
                throw new AssertionError(method + " " + path + ": " + response.body());
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON from " + path, e);
        } catch (IOException e) {
            throw new AssertionError("no answer from " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
