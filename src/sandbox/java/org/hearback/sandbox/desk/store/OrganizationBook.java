package org.hearback.sandbox.desk.store;

import org.hearback.sandbox.desk.model.OrganizationRow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Organizations, their members, and the service projects that know them. */
public final class OrganizationBook {
    private static final String ALL = "SELECT o.id, o.name FROM desk_organization o";

    private final Db db;

    public OrganizationBook(Db db) {
        this.db = db;
    }

    public OrganizationRow add(String name) {
        long id = db.insert("INSERT INTO desk_organization (name) VALUES (?)", name);
        return new OrganizationRow(id, name);
    }

    public void join(long organizationId, String accountKey) {
        db.update(
                "INSERT INTO desk_organization_member (organization_id, account_key) VALUES (?, ?)",
                organizationId,
                accountKey);
    }

    /** Lets a service project know the organization. */
    public void connect(long organizationId, long projectId) {
        db.update(
                "INSERT INTO desk_organization_project (organization_id, project_id) VALUES (?, ?)",
                organizationId,
                projectId);
    }

    public Optional<OrganizationRow> byId(long id) {
        return db.first(ALL + " WHERE o.id = ?", OrganizationBook::read, id);
    }

    public List<OrganizationRow> all() {
        return db.list(ALL + " ORDER BY o.name", OrganizationBook::read);
    }

    public List<OrganizationRow> ofProject(long projectId) {
        return db.list(
                ALL
                        + " JOIN desk_organization_project p ON p.organization_id = o.id"
                        + " WHERE p.project_id = ? ORDER BY o.name",
                OrganizationBook::read,
                projectId);
    }

    /** Keys of the members' accounts. */
    public List<String> members(long organizationId) {
        return db.list(
                "SELECT account_key FROM desk_organization_member WHERE organization_id = ?"
                        + " ORDER BY account_key",
                row -> row.getString("account_key"),
                organizationId);
    }

    private static OrganizationRow read(ResultSet row) throws SQLException {
        return new OrganizationRow(row.getLong("id"), row.getString("name"));
    }
}
