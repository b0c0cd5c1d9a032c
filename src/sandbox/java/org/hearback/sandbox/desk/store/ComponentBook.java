package org.hearback.sandbox.desk.store;

import org.hearback.sandbox.desk.model.ComponentRow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Components of projects, and the issues that concern them. */
public final class ComponentBook {
    private static final String ALL = "SELECT c.* FROM desk_component c";

    private final Db db;

    public ComponentBook(Db db) {
        this.db = db;
    }

    public void add(long projectId, String name, String leadKey) {
        db.insert(
                "INSERT INTO desk_component (project_id, name, lead_key) VALUES (?, ?, ?)",
                projectId,
                name,
                leadKey);
    }

    public List<ComponentRow> of(long projectId) {
        return db.list(
                ALL + " WHERE c.project_id = ? ORDER BY c.name", ComponentBook::read, projectId);
    }

    public List<ComponentRow> ofIssue(long issueId) {
        return db.list(
                ALL
                        + " JOIN desk_issue_component i ON i.component_id = c.id"
                        + " WHERE i.issue_id = ? ORDER BY c.name",
                ComponentBook::read,
                issueId);
    }

    /** Says which components an issue concerns, in place of what was said before. */
    public void set(long issueId, List<ComponentRow> components) {
        db.inTransaction(
                () -> {
                    db.update("DELETE FROM desk_issue_component WHERE issue_id = ?", issueId);
                    for (ComponentRow component : components)
                        db.update(
                                "INSERT INTO desk_issue_component (issue_id, component_id)"
                                        + " VALUES (?, ?)",
                                issueId,
                                component.id());
                    return true;
                });
    }

    private static ComponentRow read(ResultSet row) throws SQLException {
        return new ComponentRow(
                row.getLong("id"),
                row.getLong("project_id"),
                row.getString("name"),
                row.getString("lead_key"));
    }
}
