package org.hearback.sandbox.desk.store;

import static java.util.Objects.requireNonNull;

import org.hearback.sandbox.desk.model.PropertyRow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** JSON values on entities. */
public final class PropertyBook {
    private static final String ALL = "SELECT * FROM desk_property";
    private static final String ONE =
            " WHERE entity_name = ? AND entity_id = ? AND property_key = ?";

    private final Db db;

    public PropertyBook(Db db) {
        this.db = db;
    }

    public void put(String entity, long id, String key, String json, Instant now) {
        if (change(entity, id, key, json, now)) return;
        try {
            db.insert(
                    "INSERT INTO desk_property (entity_name, entity_id, property_key, text,"
                            + " created, updated) VALUES (?, ?, ?, ?, ?, ?)",
                    entity,
                    id,
                    key,
                    json,
                    now,
                    now);
        } catch (Db.DbFailed e) {
            if (!e.isTaken() || !change(entity, id, key, json, now)) throw e;
        }
    }

    private boolean change(String entity, long id, String key, String json, Instant now) {
        return db.update(
                        "UPDATE desk_property SET text = ?, updated = ?" + ONE,
                        json,
                        now,
                        entity,
                        id,
                        key)
                == 1;
    }

    public Optional<PropertyRow> get(String entity, long id, String key) {
        return db.first(ALL + ONE, PropertyBook::read, entity, id, key);
    }

    public List<PropertyRow> of(String entity, long id) {
        return db.list(
                ALL + " WHERE entity_name = ? AND entity_id = ? ORDER BY property_key",
                PropertyBook::read,
                entity,
                id);
    }

    /** Every entity's value of one key, oldest first. */
    public List<PropertyRow> withKey(String entity, String key) {
        return db.list(
                ALL + " WHERE property_key = ? AND entity_name = ? ORDER BY id",
                PropertyBook::read,
                key,
                entity);
    }

    public void delete(String entity, long id, String key) {
        db.update("DELETE FROM desk_property" + ONE, entity, id, key);
    }

    private static PropertyRow read(ResultSet row) throws SQLException {
        return new PropertyRow(
                row.getLong("id"),
                row.getString("entity_name"),
                row.getLong("entity_id"),
                row.getString("property_key"),
                row.getString("text"),
                requireNonNull(Db.instant(row, "created")),
                requireNonNull(Db.instant(row, "updated")));
    }
}
