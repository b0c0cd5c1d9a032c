package org.hearback.claim;

import org.hearback.kernel.Sha256;

import java.util.regex.Pattern;

/**
 * What is stored of a code, a visit's token or a page link: its SHA-256. Whoever reads the tables
 * cannot use what they find. No salt: a token has 256 random bits, a code is worth nothing after a
 * quarter of an hour.
 *
 * @param hex 64 hexadecimal digits in lower case
 */
public record TokenHash(String hex) {
    /** Length of {@link #hex}, in chars. */
    public static final int CHARS = 64;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + CHARS + "}");

    public TokenHash {
        if (!FORM.matcher(hex).matches())
            throw new IllegalArgumentException("hex has not " + CHARS + " hexadecimal digits");
    }

    /** The hash of what somebody carries. */
    public static TokenHash of(String token) {
        return new TokenHash(Sha256.hex(token));
    }
}
