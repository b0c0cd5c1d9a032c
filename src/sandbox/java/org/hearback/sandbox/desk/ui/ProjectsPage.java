package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.rules.Permissions;

import java.io.IOException;

/** {@code /secure/BrowseProjects.jspa}: the projects that one may see. */
final class ProjectsPage extends Page {
    private static final long serialVersionUID = 1;

    private final transient Looks looks;

    ProjectsPage(Site site, Looks looks) {
        super(site);
        this.looks = looks;
    }

    @Override
    void show(Visit visit) throws IOException {
        Account reader = visit.known();
        var rules = site().rules();
        var projects =
                rules.books().projects().all().stream()
                        .filter(
                                project ->
                                        rules.permissions()
                                                .may(reader, Permissions.BROWSE, project))
                        .map(looks::project)
                        .toList();
        if (projects.isEmpty()) visit.redirect("/servicedesk/customer/portals");
        else visit.show("projects", new Model().with("projects", projects));
    }
}
