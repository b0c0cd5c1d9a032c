package org.hearback.adapter.store;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hearback.channel.ChannelDraft;
import org.hearback.channel.Secret;
import org.hearback.channel.SecretBox;
import org.hearback.channel.Settings;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeMap;

/** Settings of channels as JSON objects, the secrets sealed one by one. */
final class SettingsJson {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();
    private final SecretBox box;

    SettingsJson(SecretBox box) {
        this.box = box;
    }

    String plain(Settings settings) {
        return write(settings.plain());
    }

    /** The draft's secrets, and of the stored ones those that the draft leaves as they are. */
    String sealed(ChannelDraft draft, @Nullable String stored) {
        Map<String, String> merged = new TreeMap<>(read(stored));
        merged.keySet().removeAll(draft.forgotten());
        draft.settings()
                .secrets()
                .forEach((key, secret) -> merged.put(key, box.seal(secret.reveal())));
        return write(merged);
    }

    String nothing() {
        return write(Map.of());
    }

    Settings settings(@Nullable String plain, @Nullable String sealed) {
        var secrets =
                read(sealed).entrySet().stream()
                        .collect(
                                toMap(
                                        Map.Entry::getKey,
                                        entry -> new Secret(box.open(entry.getValue()))));
        return new Settings(read(plain), secrets);
    }

    private String write(Map<String, String> texts) {
        try {
            return json.writeValueAsString(new TreeMap<>(texts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings cannot be written", e);
        }
    }

    private Map<String, String> read(@Nullable String text) {
        if (text == null) return Map.of();
        try {
            return json.readValue(text, TEXTS);
        } catch (JsonProcessingException e) {
            e.clearLocation(); // it would quote what is stored
            throw new IllegalStateException("stored settings are no JSON object", e);
        }
    }
}
