package org.hearback.sandbox.desk.store;

import org.hearback.sandbox.desk.model.StatusRow;
import org.hearback.sandbox.desk.model.TransitionRow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Statuses and the steps between them: one workflow for each type of project. */
public final class WorkflowBook {
    private final Db db;

    public WorkflowBook(Db db) {
        this.db = db;
    }

    public List<StatusRow> statuses() {
        return db.list(
                "SELECT id AS status_id, name AS status_name, category FROM desk_status ORDER BY"
                        + " id",
                WorkflowBook::readStatus);
    }

    /** The status of new issues: the one that the workflow's first step leaves. */
    public StatusRow first(String projectType) {
        return db.first(
                        "SELECT s.id AS status_id, s.name AS status_name, s.category FROM"
                                + " desk_transition t JOIN desk_status s ON s.id = t.from_status"
                                + " WHERE t.project_type = ? ORDER BY t.id",
                        WorkflowBook::readStatus,
                        projectType)
                .orElseThrow();
    }

    /** The steps that lead out of a status, in the order in which people are offered them. */
    public List<TransitionRow> from(String projectType, long statusId) {
        return db.list(
                "SELECT t.id, t.name, t.from_status, s.id AS status_id, s.name AS status_name,"
                    + " s.category FROM desk_transition t JOIN desk_status s ON s.id = t.to_status"
                    + " WHERE t.project_type = ? AND t.from_status = ? ORDER BY t.id",
                WorkflowBook::readTransition,
                projectType,
                statusId);
    }

    /** One step by its id, whatever it leads from. */
    public Optional<TransitionRow> byId(int id) {
        return db.first(
                "SELECT t.id, t.name, t.from_status, s.id AS status_id, s.name AS status_name,"
                    + " s.category FROM desk_transition t JOIN desk_status s ON s.id = t.to_status"
                    + " WHERE t.id = ?",
                WorkflowBook::readTransition,
                id);
    }

    /** Every step of a workflow. */
    public List<TransitionRow> all(String projectType) {
        return db.list(
                "SELECT t.id, t.name, t.from_status, s.id AS status_id, s.name AS status_name,"
                    + " s.category FROM desk_transition t JOIN desk_status s ON s.id = t.to_status"
                    + " WHERE t.project_type = ? ORDER BY t.id",
                WorkflowBook::readTransition,
                projectType);
    }

    static StatusRow readStatus(ResultSet row) throws SQLException {
        return new StatusRow(
                row.getLong("status_id"),
                row.getString("status_name"),
                StatusRow.Category.valueOf(row.getString("category")));
    }

    private static TransitionRow readTransition(ResultSet row) throws SQLException {
        return new TransitionRow(
                row.getInt("id"),
                row.getString("name"),
                row.getLong("from_status"),
                readStatus(row));
    }
}
