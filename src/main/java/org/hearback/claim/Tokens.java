package org.hearback.claim;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** Texts of 256 random bits that fit into a cookie and an address. */
final class Tokens {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private Tokens() {}

    static String draw(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether it has the form of one; nothing else is looked up, however long it is. */
    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
