package org.hearback.adapter.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Parameters of an address, put together step by step, each behind an ampersand. */
final class Query {
    private final StringBuilder text = new StringBuilder();

    /** Adds a parameter; an empty one is left out. */
    Query with(String name, String value) {
        if (!value.isEmpty())
            text.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        return this;
    }

    /** All of them, empty for none. */
    String text() {
        return text.toString();
    }
}
