package org.hearback.adapter.store;

import static java.util.stream.Collectors.joining;

import org.hearback.kernel.Sha256;

import java.util.stream.Stream;

/** Keys of several parts as one text that fits every database's index. */
final class IndexKey {
    /** Longest text, in UTF-16 chars: 255 of 4 bytes are below MySQL's limit of 3,072 bytes. */
    static final int MAX_CHARS = 255;

    private IndexKey() {}

    /** Equal for equal parts only; stored, so its form needs a migration to change. */
    static String of(String... parts) {
        var text = Stream.of(parts).map(part -> part.length() + ":" + part).collect(joining(" "));
        return text.length() <= MAX_CHARS ? text : "sha256=" + Sha256.hex(text);
    }
}
