package org.hearback.adapter.channel.webhook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret that we share with a sender or receiver, in the form of Standard Webhooks 1.0. */
final class SigningKey {
    /** Tells people what they look at; not part of the key. */
    static final String PREFIX = "whsec_";

    private static final String ALGORITHM = "HmacSHA256";

    /** Bytes of a key: the specification's range. */
    private static final int MIN_BYTES = 24;

    private static final int MAX_BYTES = 64;

    private final byte[] bytes;

    private SigningKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads {@code whsec_} and 24 to 64 bytes in base64; empty for anything else. */
    static Optional<SigningKey> parse(String secret) {
        var text = secret.strip();
        if (!text.startsWith(PREFIX)) return Optional.empty();
        try {
            var bytes = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            return bytes.length < MIN_BYTES || bytes.length > MAX_BYTES
                    ? Optional.empty()
                    : Optional.of(new SigningKey(bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no base64; the form names the field
        }
    }

    /** A new secret of 32 bytes, as long as the digest. */
    static String generate(SecureRandom random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * The digest over what the specification signs: id, time and body, with full stops between.
     *
     * @param timestamp seconds since 1970, as it stands in the header
     */
    byte[] sign(String id, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
