package org.hearback.adapter.channel;

import org.hearback.kernel.Sha256;

/** Short, stable stand-ins for long texts. */
public final class Fingerprint {
    private Fingerprint() {}

    /** The text, or {@code sha256=} and its digest where it has more chars than that. */
    public static String ifLongerThan(int maxChars, String text) {
        return text.length() <= maxChars ? text : "sha256=" + Sha256.hex(text);
    }
}
