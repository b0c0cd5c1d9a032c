package org.hearback.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs posts as Standard Webhooks 1.0 wants it.
 *
 * @param door where they go
 * @param secret {@code whsec_} and base64
 */
record Sender(URI door, String secret) {
    /** A signed post of that id to the door. */
    HttpRequest post(String id) {
        return post(id, door);
    }

    /** The same to another address. */
    HttpRequest post(String id, URI address) {
        var now = Instant.now();
        var body = body(id, now);
        var timestamp = String.valueOf(now.getEpochSecond());
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + signature(id + "." + timestamp + "." + body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static String body(String id, Instant now) {
        return """
        {"type":"social.post.created","timestamp":"%1$s","data":{"id":"%2$s",
         "author":{"id":"author-%2$s","handle":"mara","displayName":"Mara"},
         "text":"The export has been stuck at 99 %% since this morning.","createdAt":"%1$s"}}
        """
                .formatted(now, id);
    }

    private String signature(String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
