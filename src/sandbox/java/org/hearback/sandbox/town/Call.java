package org.hearback.sandbox.town;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One call of the API: what was asked, by whom.
 *
 * @param caller whose token came with it, null for a passer-by
 * @param path what the route's pattern caught
 * @param body the JSON body, an empty object where there was none
 */
record Call(
        HttpServletRequest request, @Nullable Account caller, List<String> path, JsonNode body) {
    static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Longest body read, in bytes. */
    private static final int MAX_BODY_BYTES = 1_000_000;

    /** Ends the call with an error, in the words of Mastodon. */
    static final class Failed extends Exception {
        final int status;

        Failed(int status, String error) {
            super(error, null, false, false);
            this.status = status;
        }
    }

    static Call of(HttpServletRequest request, @Nullable Account caller, List<String> path)
            throws IOException, Failed {
        return new Call(request, caller, path, body(request));
    }

    private static JsonNode body(HttpServletRequest request) throws IOException, Failed {
        var type = request.getContentType();
        if (type == null || !type.startsWith("application/json")) return JSON.createObjectNode();
        var bytes = request.getInputStream().readNBytes(MAX_BODY_BYTES);
        if (bytes.length == 0) return JSON.createObjectNode();
        try {
            var json = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            if (json.isObject()) return json;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            // answered below: what is no JSON and what is no object are the same mistake
        }
        throw new Failed(HttpServletResponse.SC_BAD_REQUEST, "Error parsing the request body");
    }

    /** The caller, or 401. */
    Account mustBeSomebody() throws Failed {
        if (caller == null)
            throw new Failed(
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "This method requires an authenticated user");
        return caller;
    }

    /** A value from the JSON body, the query or a form. */
    Optional<String> value(String name) {
        var inBody = body.path(name);
        if (inBody.isValueNode() && !inBody.isNull()) return Optional.of(inBody.asText());
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isEmpty());
    }

    /** The values of {@code name[]}. */
    List<String> values(String name) {
        var given = request.getParameterValues(name + "[]");
        return given == null ? List.of() : Stream.of(given).toList();
    }
}
