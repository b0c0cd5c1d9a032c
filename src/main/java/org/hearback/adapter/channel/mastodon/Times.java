package org.hearback.adapter.channel.mastodon;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads times as servers write them: with or without milliseconds, with Z or an offset. */
final class Times {
    private Times() {}

    /** The time; the epoch where there is none. */
    static Instant of(JsonNode text) {
        try {
            return OffsetDateTime.parse(text.asText("")).toInstant();
        } catch (DateTimeException e) {
            return Instant.EPOCH; // sorts first, and callers put their own clock in its place
        }
    }
}
