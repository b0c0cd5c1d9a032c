package org.hearback.sandbox.desk.store;

import org.hearback.sandbox.desk.model.RequestFieldRow;
import org.hearback.sandbox.desk.model.RequestTypeRow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What customers can ask for, and what each form wants to know. */
public final class RequestTypeBook {
    private static final String ALL =
            "SELECT id, project_id, issue_type_id, name, description FROM desk_request_type";

    private final Db db;

    public RequestTypeBook(Db db) {
        this.db = db;
    }

    public List<RequestTypeRow> of(long projectId) {
        return db.list(ALL + " WHERE project_id = ? ORDER BY id", RequestTypeBook::read, projectId);
    }

    public Optional<RequestTypeRow> byId(long id) {
        return db.first(ALL + " WHERE id = ?", RequestTypeBook::read, id);
    }

    public List<RequestFieldRow> fields(long requestTypeId) {
        return db.list(
                "SELECT field_id, name, required FROM desk_request_field"
                        + " WHERE request_type_id = ? ORDER BY place",
                row ->
                        new RequestFieldRow(
                                row.getString("field_id"),
                                row.getString("name"),
                                row.getBoolean("required")),
                requestTypeId);
    }

    public void delete(long id) {
        db.update("DELETE FROM desk_request_type WHERE id = ?", id);
    }

    private static RequestTypeRow read(ResultSet row) throws SQLException {
        return new RequestTypeRow(
                row.getLong("id"),
                row.getLong("project_id"),
                row.getLong("issue_type_id"),
                row.getString("name"),
                row.getString("description"));
    }
}
