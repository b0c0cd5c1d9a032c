package org.hearback.skeleton;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One delivery of a post to a webhook, good at first; each copy differs in one thing.
 *
 * @param headers as they are sent
 * @param body as it is sent, whether or not it is what was signed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Push(Map<String, String> headers, byte[] body) {
    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    Push {
        headers = Map.copyOf(headers);
    }

    /** A post of that id, delivered now under an id of its own. */
    static Push of(String post, String text, SharedSecret secret) {
        return of(json(post, text), Instant.now(), secret);
    }

    /** Any body, signed at that time. */
    static Push of(byte[] body, Instant at, SharedSecret secret) {
        var id = "msg_" + UUID.randomUUID();
        var timestamp = String.valueOf(at.getEpochSecond());
        return new Push(
                Map.of(
                        "Content-Type",
                        "application/json",
                        ID,
                        id,
                        TIMESTAMP,
                        timestamp,
                        SIGNATURE,
                        secret.sign(id, timestamp, body)),
                body);
    }

    /** The JSON of a post in the plugin's documented shape. */
    static byte[] json(String post, String text) {
        return """
        {"type": "social.post.created", "timestamp": "%s", "data": {"id": "%s", "text": "%s",
         "author": {"id": "u-9", "handle": "nora", "displayName": "Nora"}}}
        """
                .formatted(Instant.now(), post, text)
                .getBytes(UTF_8);
    }

    /** With another value of a header. */
    Push with(String header, String value) {
        var changed = new TreeMap<>(headers);
        changed.put(header, value);
        return new Push(changed, body);
    }

    /** Without a header. */
    Push without(String header) {
        var changed = new TreeMap<>(headers);
        changed.remove(header);
        return new Push(changed, body);
    }

    /** With another body under the same signature. */
    Push with(byte[] other) {
        return new Push(headers, other);
    }
}
