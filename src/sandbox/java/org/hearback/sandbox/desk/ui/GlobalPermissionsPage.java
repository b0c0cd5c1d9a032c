package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.model.GrantRow;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.host.Extensions.Permission;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code /secure/admin/GlobalPermissions.jspa}: which groups hold which global permission. */
final class GlobalPermissionsPage extends Page {
    static final String PATH = "/secure/admin/GlobalPermissions.jspa";

    private static final long serialVersionUID = 1;
    private static final List<Permission> OF_JIRA =
            List.of(
                    new Permission("SYSTEM_ADMIN", "Jira System Administrators", ""),
                    new Permission("ADMINISTER", "Jira Administrators", ""),
                    new Permission("USE", "Jira Users", ""),
                    new Permission("USER_PICKER", "Browse Users", ""));

    GlobalPermissionsPage(Site site) {
        super(site);
    }

    @Override
    void show(Visit visit) throws IOException {
        requireAdministrator(visit);
        List<Permission> all = new ArrayList<>(OF_JIRA);
        all.addAll(site().host().extensions().globalPermissions());
        var books = site().rules().books();
        visit.show(
                "permissions",
                new Model()
                        .with("title", "Global permissions")
                        .with("kind", "Group")
                        .with("action", PATH)
                        .with("permissions", rows(all, books.grants().global()))
                        .with("holders", books.accounts().groups()));
    }

    private void requireAdministrator(Visit visit) {
        if (!site().rules().permissions().isAdministrator(visit.known()))
            throw Refusal.forbidden("Only Jira's administrators can grant permissions.");
    }

    /** Permissions with those who hold them. */
    static List<Map<String, Object>> rows(List<Permission> all, List<GrantRow> grants) {
        return all.stream()
                .map(
                        permission ->
                                new Model()
                                        .with("key", permission.key())
                                        .with("name", permission.name())
                                        .with("description", permission.description())
                                        .with("holders", holders(permission.key(), grants))
                                        .values())
                .toList();
    }

    private static List<String> holders(String key, List<GrantRow> grants) {
        return grants.stream()
                .filter(grant -> grant.permission().equals(key))
                .map(GrantRow::holder)
                .toList();
    }

    @Override
    void change(Visit visit) throws IOException {
        var grant = new GrantRow(visit.parameter("permission"), visit.parameter("holder"));
        boolean known =
                site().host().extensions().globalPermissions().stream()
                        .anyMatch(one -> one.key().equals(grant.permission()));
        if (!known && OF_JIRA.stream().noneMatch(one -> one.key().equals(grant.permission())))
            throw Refusal.field("permission", "There is no such permission.");
        site().rules().grants().change(visit.known(), grant, visit.parameter("do").equals("give"));
        visit.redirect(PATH);
    }
}
