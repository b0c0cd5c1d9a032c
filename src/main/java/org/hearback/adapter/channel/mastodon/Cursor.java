package org.hearback.adapter.channel.mastodon;

import com.fasterxml.jackson.core.JsonProcessingException;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where each list of a channel was left: the id of the last item that was read, opaque, by the
 * list's name. Stored as a JSON object.
 */
record Cursor(Map<String, String> ids) {
    Cursor {
        ids = Map.copyOf(ids);
    }

    /** Reads the stored form; what is none starts anew. */
    static Cursor parse(String stored) {
        var ids = new LinkedHashMap<String, String>();
        try {
            for (var entry : Api.JSON.readTree(stored).properties())
                ids.put(entry.getKey(), entry.getValue().asText());
        } catch (JsonProcessingException e) {
            return new Cursor(Map.of()); // reading the newest page again is harmless
        }
        return new Cursor(ids);
    }

    String asText() {
        return Api.JSON.valueToTree(ids).toString();
    }

    String of(Stream stream) {
        return ids.getOrDefault(stream.name(), "");
    }
}
