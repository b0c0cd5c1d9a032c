package org.hearback.sandbox.desk.rest;

import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object whose fields keep the order in which they were set. */
public final class Shape {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    /** Sets a field; a time becomes Jira's text for it. */
    public Shape with(String name, @Nullable Object value) {
        fields.put(name, value instanceof Instant time ? TIME.format(time) : value);
        return this;
    }

    @JsonValue
    public Map<String, @Nullable Object> fields() {
        return fields;
    }
}
