package org.hearback.sandbox.desk.store;

import org.hearback.sandbox.desk.model.LinkRow;
import org.hearback.sandbox.desk.model.LinkTypeRow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Links between issues and their kinds. */
public final class LinkBook {
    private static final String ALL =
            "SELECT l.id, l.source_id, l.target_id, t.id AS link_type, t.name, t.outward, t.inward"
                    + " FROM desk_link l JOIN desk_link_type t ON t.id = l.type_id";
    private static final String TYPES =
            "SELECT id AS link_type, name, outward, inward FROM desk_link_type";

    private final Db db;

    public LinkBook(Db db) {
        this.db = db;
    }

    public List<LinkTypeRow> types() {
        return db.list(TYPES + " ORDER BY name", LinkBook::readType);
    }

    public Optional<LinkTypeRow> type(long id) {
        return db.first(TYPES + " WHERE id = ?", LinkBook::readType, id);
    }

    /** Adds a kind of link. */
    public LinkTypeRow addType(String name, String outward, String inward) {
        long id =
                db.insert(
                        "INSERT INTO desk_link_type (name, outward, inward) VALUES (?, ?, ?)",
                        name,
                        outward,
                        inward);
        return new LinkTypeRow(id, name, outward, inward);
    }

    /** Adds a link; empty where the same one is there. */
    public Optional<LinkRow> add(long typeId, long sourceId, long targetId) {
        try {
            return byId(
                    db.insert(
                            "INSERT INTO desk_link (type_id, source_id, target_id)"
                                    + " VALUES (?, ?, ?)",
                            typeId,
                            sourceId,
                            targetId));
        } catch (Db.DbFailed e) {
            if (e.isTaken()) return Optional.empty();
            throw e;
        }
    }

    /** The link of that kind from one issue to another. */
    public Optional<LinkRow> between(long typeId, long sourceId, long targetId) {
        return db.first(
                ALL + " WHERE l.type_id = ? AND l.source_id = ? AND l.target_id = ?",
                LinkBook::read,
                typeId,
                sourceId,
                targetId);
    }

    public Optional<LinkRow> byId(long id) {
        return db.first(ALL + " WHERE l.id = ?", LinkBook::read, id);
    }

    /** Links of that kind. */
    public List<LinkRow> ofType(long typeId) {
        return db.list(ALL + " WHERE t.id = ? ORDER BY l.id", LinkBook::read, typeId);
    }

    /** Links that start at the issue. */
    public List<LinkRow> outward(long issueId) {
        return db.list(ALL + " WHERE l.source_id = ? ORDER BY l.id", LinkBook::read, issueId);
    }

    /** Links that end at the issue. */
    public List<LinkRow> inward(long issueId) {
        return db.list(ALL + " WHERE l.target_id = ? ORDER BY l.id", LinkBook::read, issueId);
    }

    /** Deletes a link; false if it was gone already. */
    public boolean delete(long id) {
        return db.update("DELETE FROM desk_link WHERE id = ?", id) == 1;
    }

    private static LinkRow read(ResultSet row) throws SQLException {
        return new LinkRow(
                row.getLong("id"),
                readType(row),
                row.getLong("source_id"),
                row.getLong("target_id"));
    }

    private static LinkTypeRow readType(ResultSet row) throws SQLException {
        return new LinkTypeRow(
                row.getLong("link_type"),
                row.getString("name"),
                row.getString("outward"),
                row.getString("inward"));
    }
}
