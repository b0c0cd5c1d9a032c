package org.hearback.insight;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.HandleId;
import org.hearback.kernel.RequestRef;
import org.hearback.listen.Kind;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;

/**
 * A super-user's own words.
 *
 * @param text the beginning, at most {@link #MAX_CHARS}
 * @param request the request that it opened or continued, if any
 * @param permalink its public page, if there is one
 */
public record Quote(
        HandleId handle,
        String author,
        String text,
        Kind kind,
        @Nullable RequestRef request,
        @Nullable URI permalink,
        Instant at) {
    /** Longest quote, in UTF-16 chars: what is read at one glance. */
    public static final int MAX_CHARS = 280;

    public Quote {
        requireNonNull(handle, "handle");
        requireNonNull(author, "author");
        requireNonNull(kind, "kind");
        requireNonNull(at, "at");
        text = cut(text.strip());
    }

    private static String cut(String text) {
        if (text.length() <= MAX_CHARS) return text;
        var end =
                Character.isHighSurrogate(text.charAt(MAX_CHARS - 2))
                        ? MAX_CHARS - 2
                        : MAX_CHARS - 1;
        return text.substring(0, end) + "\u2026";
    }
}
