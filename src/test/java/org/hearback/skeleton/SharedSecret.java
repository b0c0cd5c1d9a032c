package org.hearback.skeleton;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret of Standard Webhooks 1.0, used as the specification says and without any code of the
 * plugin.
 *
 * @param text {@code whsec_} and base64
 */
record SharedSecret(String text) {
    private static final String PREFIX = "whsec_";

    SharedSecret {
        if (!text.startsWith(PREFIX)) throw new IllegalArgumentException("no secret: " + text);
    }

    /** A secret of 32 equal bytes. */
    static SharedSecret of(int each) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) each);
        return new SharedSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** The signature as it stands in the header. */
    String sign(String id, String timestamp, byte[] body) {
        try {
            var key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Whether one of the header's signatures is made with this secret. */
    boolean signed(String header, String id, String timestamp, byte[] body) {
        var ours = sign(id, timestamp, body).getBytes(UTF_8);
        return Arrays.stream(header.split(" "))
                .anyMatch(one -> MessageDigest.isEqual(one.getBytes(UTF_8), ours));
    }
}
