package org.hearback.adapter.channel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short, stable stand-ins for long texts. */
public final class Fingerprint {
    private Fingerprint() {}

    /** SHA-256 of the text in UTF-8, as 64 hex digits. */
    public static String of(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The text, or {@code sha256=} and its fingerprint where it has more chars than that. */
    public static String ifLongerThan(int maxChars, String text) {
        return text.length() <= maxChars ? text : "sha256=" + of(text);
    }
}
