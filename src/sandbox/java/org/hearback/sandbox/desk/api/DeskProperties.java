package org.hearback.sandbox.desk.api;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hearback.sandbox.desk.model.PropertyRow;
import org.hearback.sandbox.desk.store.PropertyBook;
import org.jspecify.annotations.Nullable;

import java.time.Clock;

/** JSON on entities, with Jira's limits. */
final class DeskProperties implements JsonEntityPropertyManager {
    /** Jira's default for the longest value, in UTF-16 chars. */
    private static final int MAX_VALUE_CHARS = 32_768;

    private static final int MAX_KEY_CHARS = 255;

    private final PropertyBook book;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    DeskProperties(PropertyBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public @Nullable EntityProperty get(String entityName, Long entityId, String key) {
        return book.get(entityName, entityId, key).map(Property::new).orElse(null);
    }

    @Override
    public void put(String entityName, Long entityId, String key, String value) {
        if (key.isBlank() || key.length() > MAX_KEY_CHARS)
            throw new IllegalArgumentException("property key has " + key.length() + " chars");
        if (value.length() > MAX_VALUE_CHARS)
            throw new IllegalArgumentException("property value has " + value.length() + " chars");
        try {
            json.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("property value is no JSON", e);
        }
        book.put(entityName, entityId, key, value, clock.instant());
    }

    @Override
    public void delete(String entityName, Long entityId, String key) {
        book.delete(entityName, entityId, key);
    }

    private record Property(PropertyRow row) implements EntityProperty {
        @Override
        public String getKey() {
            return row.key();
        }

        @Override
        public String getValue() {
            return row.json();
        }
    }
}
