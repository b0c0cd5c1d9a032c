package org.hearback.sandbox.desk.store;

import org.hearback.sandbox.desk.model.VersionRow;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Versions, and which issues they fix. */
public final class VersionBook {
    private static final String ALL = "SELECT v.* FROM desk_version v";

    private final Db db;

    public VersionBook(Db db) {
        this.db = db;
    }

    /**
     * Adds a version that is not released yet.
     *
     * @throws Db.DbFailed with {@link Db.DbFailed#isTaken()} if the project has one of that name
     */
    public VersionRow add(long projectId, String name, @Nullable String description) {
        long id =
                db.insert(
                        "INSERT INTO desk_version (project_id, name, description, released,"
                                + " archived) VALUES (?, ?, ?, FALSE, FALSE)",
                        projectId,
                        name,
                        description);
        return byId(id).orElseThrow();
    }

    public Optional<VersionRow> byId(long id) {
        return db.first(ALL + " WHERE v.id = ?", VersionBook::read, id);
    }

    public List<VersionRow> of(long projectId) {
        return db.list(ALL + " WHERE v.project_id = ? ORDER BY v.id", VersionBook::read, projectId);
    }

    /** Marks it released or not; false if it already stood so. */
    public boolean setReleased(long id, boolean released, @Nullable LocalDate on) {
        return db.update(
                        "UPDATE desk_version SET released = ?, release_date = ?"
                                + " WHERE id = ? AND released <> ?",
                        released,
                        on == null ? null : on.toString(),
                        id,
                        released)
                == 1;
    }

    /** Marks it archived or not; false if it already stood so. */
    public boolean setArchived(long id, boolean archived) {
        return db.update(
                        "UPDATE desk_version SET archived = ? WHERE id = ? AND archived <> ?",
                        archived,
                        id,
                        archived)
                == 1;
    }

    /** Lets a version fix what another fixes, in whose place it comes. */
    public void moveFixes(long fromId, long toId) {
        db.inTransaction(
                () -> {
                    db.update(
                            "DELETE FROM desk_fix_version WHERE version_id = ? AND issue_id IN"
                                + " (SELECT issue_id FROM desk_fix_version WHERE version_id = ?)",
                            fromId,
                            toId);
                    return db.update(
                            "UPDATE desk_fix_version SET version_id = ? WHERE version_id = ?",
                            toId,
                            fromId);
                });
    }

    /** Deletes a version; what it would have fixed lacks it from then on. */
    public void delete(long id) {
        db.inTransaction(
                () -> {
                    db.update("DELETE FROM desk_fix_version WHERE version_id = ?", id);
                    return db.update("DELETE FROM desk_version WHERE id = ?", id);
                });
    }

    /** The versions in which an issue is fixed. */
    public List<VersionRow> fixing(long issueId) {
        return db.list(
                ALL
                        + " JOIN desk_fix_version f ON f.version_id = v.id WHERE f.issue_id = ?"
                        + " ORDER BY v.id",
                VersionBook::read,
                issueId);
    }

    /** Ids of the issues that a version fixes. */
    public List<Long> fixedIn(long versionId) {
        return db.list(
                "SELECT issue_id FROM desk_fix_version WHERE version_id = ? ORDER BY issue_id",
                row -> row.getLong("issue_id"),
                versionId);
    }

    public void setFixVersions(long issueId, List<Long> versionIds) {
        db.inTransaction(
                () -> {
                    db.update("DELETE FROM desk_fix_version WHERE issue_id = ?", issueId);
                    for (long version : versionIds)
                        db.update(
                                "INSERT INTO desk_fix_version (issue_id, version_id) VALUES (?, ?)",
                                issueId,
                                version);
                    return versionIds;
                });
    }

    private static VersionRow read(ResultSet row) throws SQLException {
        String date = row.getString("release_date");
        return new VersionRow(
                row.getLong("id"),
                row.getLong("project_id"),
                row.getString("name"),
                row.getString("description"),
                row.getBoolean("released"),
                row.getBoolean("archived"),
                date == null ? null : LocalDate.parse(date));
    }
}
