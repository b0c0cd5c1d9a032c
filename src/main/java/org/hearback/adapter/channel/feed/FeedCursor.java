package org.hearback.adapter.channel.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered between two visits, stored as JSON.
 *
 * @param address of the feed: after a change of address nothing else here means anything
 * @param etag as the server wrote it, for {@code If-None-Match}
 * @param lastModified as the server wrote it, for {@code If-Modified-Since}
 * @param seen the traces of the entries that stood there, see {@link FeedEntry#trace()}
 */
record FeedCursor(
        @JsonProperty("address") String address,
        @JsonProperty("etag") @Nullable String etag,
        @JsonProperty("lastModified") @Nullable String lastModified,
        @JsonProperty("seen") List<String> seen) {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Longer ones are not sent back, in chars: some servers refuse long headers. */
    private static final int MAX_HEADER_CHARS = 1_000;

    FeedCursor {
        etag = usable(etag);
        lastModified = usable(lastModified);
        seen = List.copyOf(seen);
    }

    /** Reads what was stored; empty for the first visit to that address. */
    static Optional<FeedCursor> parse(String cursor, URI address) {
        if (cursor.isEmpty()) return Optional.empty();
        try {
            return Optional.ofNullable(JSON.readValue(cursor, FeedCursor.class))
                    .filter(stored -> address.toString().equals(stored.address()));
        } catch (JsonProcessingException e) {
            return Optional.empty(); // by another version: as good as none, keys stay the same
        }
    }

    String asText() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts always make JSON", e);
        }
    }

    private static @Nullable String usable(@Nullable String header) {
        return header == null || header.length() > MAX_HEADER_CHARS ? null : header;
    }
}
