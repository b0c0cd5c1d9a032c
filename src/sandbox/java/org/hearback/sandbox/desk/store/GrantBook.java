package org.hearback.sandbox.desk.store;

import org.hearback.sandbox.desk.model.GrantRow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Which permissions administrators gave to whom. */
public final class GrantBook {
    private final Db db;

    public GrantBook(Db db) {
        this.db = db;
    }

    /** Global permissions, each with a group that holds it. */
    public List<GrantRow> global() {
        return db.list(
                "SELECT permission, group_name AS holder FROM desk_global_grant"
                        + " ORDER BY permission, group_name",
                GrantBook::read);
    }

    /** Permissions of a project, each with a role that holds it. */
    public List<GrantRow> of(long projectId) {
        return db.list(
                "SELECT permission, role_name AS holder FROM desk_grant WHERE project_id = ?"
                        + " ORDER BY permission, role_name",
                GrantBook::read,
                projectId);
    }

    /** The roles that somebody has in a project. */
    public List<String> roles(long projectId) {
        return db.list(
                "SELECT DISTINCT role_name FROM desk_role_member WHERE project_id = ?"
                        + " ORDER BY role_name",
                row -> row.getString("role_name"),
                projectId);
    }

    /** Gives a global permission to a group; a second time changes nothing. */
    public void giveGlobally(GrantRow grant) {
        if (!global().contains(grant))
            db.update(
                    "INSERT INTO desk_global_grant (permission, group_name) VALUES (?, ?)",
                    grant.permission(),
                    grant.holder());
    }

    public void takeGlobally(GrantRow grant) {
        db.update(
                "DELETE FROM desk_global_grant WHERE permission = ? AND group_name = ?",
                grant.permission(),
                grant.holder());
    }

    /** Gives a project permission to a role; a second time changes nothing. */
    public void give(long projectId, GrantRow grant) {
        if (!of(projectId).contains(grant))
            db.update(
                    "INSERT INTO desk_grant (project_id, permission, role_name) VALUES (?, ?, ?)",
                    projectId,
                    grant.permission(),
                    grant.holder());
    }

    public void take(long projectId, GrantRow grant) {
        db.update(
                "DELETE FROM desk_grant WHERE project_id = ? AND permission = ? AND role_name = ?",
                projectId,
                grant.permission(),
                grant.holder());
    }

    private static GrantRow read(ResultSet row) throws SQLException {
        return new GrantRow(row.getString("permission"), row.getString("holder"));
    }
}
