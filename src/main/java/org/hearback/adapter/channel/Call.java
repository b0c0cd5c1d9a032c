package org.hearback.adapter.channel;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request to a server; immutable.
 *
 * @param method in upper case
 * @param target whom to ask; checked by {@link AddressGuard} before anything is sent
 * @param headers by name; the client adds its own {@code User-Agent}
 * @param body null for none
 * @param maxBytes longest answer that is read, in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // handed to the wire as it is, compared by nobody
public record Call(
        String method,
        URI target,
        Map<String, String> headers,
        byte @Nullable [] body,
        int maxBytes) {
    /** Longest answer read where the caller names no other, in bytes: five megabytes. */
    public static final int DEFAULT_MAX_BYTES = 5_000_000;

    public Call {
        requireNonNull(method, "method");
        requireNonNull(target, "target");
        headers = Map.copyOf(headers);
        if (maxBytes < 1) throw new IllegalArgumentException("maxBytes is " + maxBytes);
    }

    /** Asks for the resource. */
    public static Call get(URI target) {
        return new Call("GET", target, Map.of(), null, DEFAULT_MAX_BYTES);
    }

    /** Deletes the resource. */
    public static Call delete(URI target) {
        return new Call("DELETE", target, Map.of(), null, DEFAULT_MAX_BYTES);
    }

    /** Sends the bytes. */
    public static Call post(URI target, String contentType, byte[] body) {
        return new Call(
                "POST", target, Map.of("Content-Type", contentType), body, DEFAULT_MAX_BYTES);
    }

    /** Sends the text as UTF-8. */
    public static Call post(URI target, String contentType, String body) {
        return post(target, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The same call with one more header, or with another value for it. */
    public Call with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, target, more, body, maxBytes);
    }

    /** The same call with another limit for the answer, in bytes. */
    public Call reading(int atMostBytes) {
        return new Call(method, target, headers, body, atMostBytes);
    }
}
