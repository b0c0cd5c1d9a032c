package org.hearback.sandbox.desk.store;

import static java.util.Objects.requireNonNull;

import org.hearback.sandbox.desk.model.CommentRow;
import org.hearback.sandbox.desk.model.PropertyRow;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Comments. Whether one is internal is read from its property, as JSM does. */
public final class CommentBook {
    private static final String ALL =
            "SELECT c.*, p.text AS audience FROM desk_comment c LEFT JOIN desk_property p"
                    + " ON p.entity_id = c.id AND p.entity_name = '"
                    + PropertyRow.COMMENT
                    + "' AND p.property_key = '"
                    + CommentRow.PUBLIC_PROPERTY
                    + "'";

    private final Db db;
    private final PropertyBook properties;

    public CommentBook(Db db, PropertyBook properties) {
        this.db = db;
        this.properties = properties;
    }

    /** A comment before it has an id. */
    public record Draft(
            long issueId,
            @Nullable String authorKey,
            String body,
            @Nullable String groupLevel,
            @Nullable Long roleLevel) {}

    /** Adds a comment with its properties (JSON by key), both or none. */
    public CommentRow add(Draft draft, Map<String, String> json, Instant now) {
        return db.inTransaction(
                () -> {
                    long id =
                            db.insert(
                                    "INSERT INTO desk_comment (issue_id, author_key, body,"
                                            + " group_level, role_level, created, updated)"
                                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                                    draft.issueId(),
                                    draft.authorKey(),
                                    draft.body(),
                                    draft.groupLevel(),
                                    draft.roleLevel(),
                                    now,
                                    now);
                    json.forEach(
                            (key, value) ->
                                    properties.put(PropertyRow.COMMENT, id, key, value, now));
                    return byId(id).orElseThrow();
                });
    }

    public Optional<CommentRow> byId(long id) {
        return db.first(ALL + " WHERE c.id = ?", CommentBook::read, id);
    }

    /** An issue's comments, oldest first. */
    public List<CommentRow> of(long issueId) {
        return db.list(
                ALL + " WHERE c.issue_id = ? ORDER BY c.created, c.id", CommentBook::read, issueId);
    }

    private static CommentRow read(ResultSet row) throws SQLException {
        long role = row.getLong("role_level");
        Long roleLevel = row.wasNull() ? null : Long.valueOf(role);
        String audience = row.getString("audience");
        return new CommentRow(
                row.getLong("id"),
                row.getLong("issue_id"),
                row.getString("author_key"),
                row.getString("body"),
                audience != null && audience.replaceAll("\\s", "").contains("\"internal\":true"),
                row.getString("group_level"),
                roleLevel,
                requireNonNull(Db.instant(row, "created")),
                requireNonNull(Db.instant(row, "updated")));
    }
}
