package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.rules.Permissions;
import org.hearback.sandbox.desk.rules.Refusal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code /plugins/servlet/project-config/KEY}: a project's settings, with the menu in which plugins
 * place theirs. Here an administrator archives a project and restores it.
 */
final class ProjectSettingsPage extends Page {
    private static final long serialVersionUID = 1;
    private static final List<String> MENU =
            List.of("projectgroup1", "projectgroup2", "projectgroup3", "projectgroup4");

    private final transient Looks looks;

    ProjectSettingsPage(Site site, Looks looks) {
        super(site);
        this.looks = looks;
    }

    private ProjectRow project(Visit visit) {
        Account actor = visit.known();
        ProjectRow project =
                site().rules()
                        .books()
                        .projects()
                        .byKey(visit.path(0))
                        .orElseThrow(() -> Refusal.missing("There is no such project."));
        var permissions = site().rules().permissions();
        if (!permissions.isAdministrator(actor)
                && !permissions.may(actor, Permissions.ADMINISTER_PROJECT, project))
            throw Refusal.forbidden("Only administrators of the project can change its settings.");
        return project;
    }

    @Override
    void show(Visit visit) throws IOException {
        ProjectRow project = project(visit);
        List<Map<String, Object>> items = new ArrayList<>();
        var context =
                Map.<String, Object>of(
                        "project", site().types().project(project),
                        "projectKeyEncoded", project.key());
        for (String group : MENU)
            for (var item :
                    site().host().fragments().items("atl.jira.proj.config/" + group, context))
                items.add(new Model().with("label", item.label()).with("url", item.url()).values());
        visit.show(
                "settings",
                new Model()
                        .with("project", looks.project(project))
                        .with("items", items)
                        .with(
                                "types",
                                site().rules().books().requestTypes().of(project.id()).stream()
                                        .map(type -> type.name())
                                        .toList())
                        .with(
                                "mayArchive",
                                site().rules().permissions().isAdministrator(visit.account())));
    }

    @Override
    void change(Visit visit) throws IOException {
        ProjectRow project = project(visit);
        if (!site().rules().permissions().isAdministrator(visit.account()))
            throw Refusal.forbidden("Only Jira's administrators can archive projects.");
        boolean archive = visit.parameter("archived").equals("true");
        site().rules().books().projects().setArchived(project.id(), archive);
        visit.redirect("/plugins/servlet/project-config/" + project.key());
    }
}
