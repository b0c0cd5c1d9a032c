package org.hearback.sandbox.town;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes values into URLs. */
final class Url {
    private Url() {}

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
