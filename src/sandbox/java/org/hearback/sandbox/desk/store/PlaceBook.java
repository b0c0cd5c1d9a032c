package org.hearback.sandbox.desk.store;

import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.model.PropertyRow;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Where issues belong: to which issue, to which epic, to which project, in the archive or gone. */
public final class PlaceBook {
    /** The tables of what belongs to one issue. */
    private static final List<String> PARTS =
            List.of(
                    "desk_field_value",
                    "desk_comment",
                    "desk_fix_version",
                    "desk_feedback",
                    "desk_issue_component",
                    "desk_moved_key",
                    "desk_participant");

    private final Db db;
    private final ProjectBook projects;

    public PlaceBook(Db db, ProjectBook projects) {
        this.db = db;
        this.projects = projects;
    }

    /** The parts of an issue. */
    public List<IssueRow> subTasks(long issueId) {
        return db.list(
                IssueBook.ALL + " WHERE i.parent_id = ? ORDER BY i.id", IssueBook::read, issueId);
    }

    /** The issues of an epic. */
    public List<IssueRow> inEpic(long epicId) {
        return db.list(
                IssueBook.ALL + " WHERE i.epic_id = ? ORDER BY i.id", IssueBook::read, epicId);
    }

    /** Makes an issue a part of another, of another type with that. */
    public void setParent(long id, @Nullable Long parentId, long typeId, Instant now) {
        db.update(
                "UPDATE desk_issue SET parent_id = ?, type_id = ?, updated = ? WHERE id = ?",
                parentId,
                typeId,
                now,
                id);
    }

    public void setEpic(long id, @Nullable Long epicId, Instant now) {
        db.update("UPDATE desk_issue SET epic_id = ?, updated = ? WHERE id = ?", epicId, now, id);
    }

    public void setArchived(long id, boolean archived, Instant now) {
        db.update(
                "UPDATE desk_issue SET archived = ?, updated = ? WHERE id = ?", archived, now, id);
    }

    /** Gives an issue its place in another project; its old key keeps leading to it. */
    public void relocate(IssueRow issue, ProjectRow to, long typeId, long statusId, Instant now) {
        db.inTransaction(
                () -> {
                    String key = to.key() + "-" + projects.takeNumber(to.id());
                    db.update(
                            "INSERT INTO desk_moved_key (old_key, issue_id) VALUES (?, ?)",
                            issue.key(),
                            issue.id());
                    return db.update(
                            "UPDATE desk_issue SET issue_key = ?, project_id = ?, type_id = ?,"
                                    + " status_id = ?, request_type_id = NULL, epic_id = NULL,"
                                    + " updated = ? WHERE id = ?",
                            key,
                            to.id(),
                            typeId,
                            statusId,
                            now,
                            issue.id());
                });
    }

    /** Deletes an issue with all that hangs on it but its links. */
    public void delete(long id) {
        db.inTransaction(
                () -> {
                    db.update(
                            "DELETE FROM desk_property WHERE entity_name = ? AND entity_id IN"
                                    + " (SELECT id FROM desk_comment WHERE issue_id = ?)",
                            PropertyRow.COMMENT,
                            id);
                    db.update(
                            "DELETE FROM desk_property WHERE entity_name = ? AND entity_id = ?",
                            PropertyRow.ISSUE,
                            id);
                    for (String table : PARTS)
                        db.update("DELETE FROM " + table + " WHERE issue_id = ?", id);
                    db.update("UPDATE desk_issue SET epic_id = NULL WHERE epic_id = ?", id);
                    return db.update("DELETE FROM desk_issue WHERE id = ?", id);
                });
    }
}
