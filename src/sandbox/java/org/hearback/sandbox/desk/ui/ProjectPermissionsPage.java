package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.model.GrantRow;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.host.Extensions.Permission;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code /secure/project/EditPermissions.jspa?projectKey=KEY}: which roles of a project hold which
 * permission.
 */
final class ProjectPermissionsPage extends Page {
    static final String PATH = "/secure/project/EditPermissions.jspa";

    private static final long serialVersionUID = 1;

    ProjectPermissionsPage(Site site) {
        super(site);
    }

    private ProjectRow project(Visit visit) {
        if (!site().rules().permissions().isAdministrator(visit.known()))
            throw Refusal.forbidden("Only Jira's administrators can grant permissions.");
        return site().rules()
                .books()
                .projects()
                .byKey(visit.parameter("projectKey"))
                .orElseThrow(() -> Refusal.missing("There is no such project."));
    }

    /** What is granted here or declared by the plugin. */
    private List<Permission> permissions(List<GrantRow> grants) {
        List<Permission> all = new ArrayList<>(site().host().extensions().projectPermissions());
        for (GrantRow grant : grants)
            if (all.stream().noneMatch(one -> one.key().equals(grant.permission())))
                all.add(new Permission(grant.permission(), grant.permission(), ""));
        return all;
    }

    @Override
    void show(Visit visit) throws IOException {
        ProjectRow project = project(visit);
        var book = site().rules().books().grants();
        List<GrantRow> grants = book.of(project.id());
        visit.show(
                "permissions",
                new Model()
                        .with("title", "Permissions of " + project.name())
                        .with("kind", "Role")
                        .with("action", PATH + "?projectKey=" + project.key())
                        .with(
                                "permissions",
                                GlobalPermissionsPage.rows(permissions(grants), grants))
                        .with("holders", book.roles(project.id())));
    }

    @Override
    void change(Visit visit) throws IOException {
        ProjectRow project = project(visit);
        var grant = new GrantRow(visit.parameter("permission"), visit.parameter("holder"));
        boolean known =
                permissions(site().rules().books().grants().of(project.id())).stream()
                        .anyMatch(one -> one.key().equals(grant.permission()));
        if (!known) throw Refusal.field("permission", "There is no such permission.");
        site().rules()
                .grants()
                .change(visit.known(), project, grant, visit.parameter("do").equals("give"));
        visit.redirect(PATH + "?projectKey=" + project.key());
    }
}
