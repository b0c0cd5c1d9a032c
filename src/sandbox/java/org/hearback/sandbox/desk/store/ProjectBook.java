package org.hearback.sandbox.desk.store;

import org.hearback.sandbox.desk.model.IssueTypeRow;
import org.hearback.sandbox.desk.model.ProjectRow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Projects, their kinds of issues, and who holds which permission in them. */
public final class ProjectBook {
    private static final String ALL =
            "SELECT p.*, d.id AS portal FROM desk_project p"
                    + " LEFT JOIN desk_portal d ON d.project_id = p.id";
    private static final String TYPES = "SELECT id, project_id, name FROM desk_issue_type";

    private final Db db;

    public ProjectBook(Db db) {
        this.db = db;
    }

    public List<ProjectRow> all() {
        return db.list(ALL + " ORDER BY p.name", ProjectBook::read);
    }

    public Optional<ProjectRow> byId(long id) {
        return db.first(ALL + " WHERE p.id = ?", ProjectBook::read, id);
    }

    public Optional<ProjectRow> byKey(String key) {
        return db.first(
                ALL + " WHERE project_key = ?", ProjectBook::read, key.toUpperCase(Locale.ROOT));
    }

    /** The service project behind a portal. */
    public Optional<ProjectRow> byPortal(int portalId) {
        return db.first(ALL + " WHERE d.id = ?", ProjectBook::read, portalId);
    }

    public void setArchived(long id, boolean archived) {
        db.update("UPDATE desk_project SET archived = ? WHERE id = ?", archived, id);
    }

    /** The next issue's number; call it in the transaction that stores the issue. */
    long takeNumber(long projectId) {
        db.update("UPDATE desk_project SET last_number = last_number + 1 WHERE id = ?", projectId);
        return db.count("SELECT last_number FROM desk_project WHERE id = ?", projectId);
    }

    public List<IssueTypeRow> issueTypes(long projectId) {
        return db.list(
                TYPES + " WHERE project_id = ? ORDER BY id", ProjectBook::readType, projectId);
    }

    public Optional<IssueTypeRow> issueType(long id) {
        return db.first(TYPES + " WHERE id = ?", ProjectBook::readType, id);
    }

    /** Whether one of the person's groups has a role in the project that holds the permission. */
    public boolean isGranted(long projectId, String permission, String accountKey) {
        return db.count(
                        "SELECT COUNT(*) FROM desk_grant g JOIN desk_role_member r ON r.project_id"
                            + " = g.project_id AND r.role_name = g.role_name JOIN desk_membership m"
                            + " ON m.group_name = r.group_name WHERE g.project_id = ? AND"
                            + " g.permission = ? AND m.account_key = ?",
                        projectId,
                        permission,
                        accountKey)
                > 0;
    }

    /** Whether one of the person's groups holds the permission in all of Jira. */
    public boolean isGrantedGlobally(String permission, String accountKey) {
        return db.count(
                        "SELECT COUNT(*) FROM desk_global_grant g JOIN desk_membership m"
                                + " ON m.group_name = g.group_name"
                                + " WHERE g.permission = ? AND m.account_key = ?",
                        permission,
                        accountKey)
                > 0;
    }

    private static ProjectRow read(ResultSet row) throws SQLException {
        int portal = row.getInt("portal");
        Integer portalId = row.wasNull() ? null : Integer.valueOf(portal);
        return new ProjectRow(
                row.getLong("id"),
                row.getString("project_key"),
                row.getString("name"),
                row.getString("type_key"),
                row.getString("lead_key"),
                row.getBoolean("archived"),
                portalId);
    }

    private static IssueTypeRow readType(ResultSet row) throws SQLException {
        return new IssueTypeRow(
                row.getLong("id"), row.getLong("project_id"), row.getString("name"));
    }
}
