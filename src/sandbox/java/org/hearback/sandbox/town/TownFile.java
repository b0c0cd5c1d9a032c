package org.hearback.sandbox.town;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps the town over a restart: one JSON file, replaced as a whole after each change. */
final class TownFile {
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(Instant.class, ToStringSerializer.instance)
                                    .addDeserializer(Instant.class, new IsoInstant()))
                    .build();

    private final Path file;

    TownFile(Path file) {
        this.file = file;
    }

    /**
     * All that lasts. {@code keys}: idempotency key, with its author's id before it, to post id.
     * {@code favourites}: ids of accounts by post id; missing in files of older days.
     */
    record State(
            List<Account> accounts,
            List<Post> posts,
            List<Notice> notices,
            Map<String, String> keys,
            long lastId,
            @Nullable Map<String, Set<String>> favourites) {
        @Override
        public Map<String, Set<String>> favourites() {
            return favourites == null ? Map.of() : favourites;
        }
    }

    Optional<State> read() {
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(JSON.readValue(file.toFile(), State.class));
        } catch (IOException e) {
            throw new UncheckedIOException("the town's file cannot be read: " + file, e);
        }
    }

    void write(State state) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var next = file.resolveSibling(file.getFileName() + ".next");
            JSON.writeValue(next.toFile(), state);
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the town's file cannot be written: " + file, e);
        }
    }

    private static final class IsoInstant extends StdDeserializer<Instant> {
        IsoInstant() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            return Instant.parse(json.getText());
        }
    }
}
