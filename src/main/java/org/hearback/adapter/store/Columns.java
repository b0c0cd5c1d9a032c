package org.hearback.adapter.store;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The values of a new row by column; what is absent stays out, so that its column is null. */
final class Columns {
    private final Map<String, Object> values = new LinkedHashMap<>();

    Columns with(String column, @Nullable Object value) {
        if (value != null) values.put(column, value);
        return this;
    }

    Columns with(String column, Enum<?> value) {
        return with(column, value.name());
    }

    Columns with(String column, @Nullable Instant value) {
        return with(column, millis(value));
    }

    Columns with(String column, @Nullable URI value) {
        return with(column, text(value));
    }

    Map<String, Object> values() {
        return values;
    }

    /** Times are stored as milliseconds of the epoch: not every database keeps those of its own. */
    static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    static @Nullable String text(@Nullable URI uri) {
        return uri == null ? null : uri.toString();
    }

    static @Nullable URI uri(@Nullable String text) {
        return text == null ? null : URI.create(text);
    }

    /** Null for none. */
    static @Nullable String lines(List<URI> uris) {
        return uris.isEmpty() ? null : uris.stream().map(URI::toString).collect(joining("\n"));
    }

    static List<URI> uris(@Nullable String lines) {
        return lines == null ? List.of() : lines.lines().map(URI::create).toList();
    }

    /** Some databases store an empty text as null, and so does this. */
    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** One a line, always in the same order; null for none. */
    static @Nullable String lines(Set<String> texts) {
        return texts.isEmpty() ? null : String.join("\n", new TreeSet<>(texts));
    }

    static Set<String> texts(@Nullable String lines) {
        return lines == null ? Set.of() : lines.lines().collect(toUnmodifiableSet());
    }

    /** Some databases store an empty text as null. */
    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
