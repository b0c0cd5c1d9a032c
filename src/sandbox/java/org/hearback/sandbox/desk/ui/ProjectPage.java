package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.model.VersionRow;
import org.hearback.sandbox.desk.rules.Permissions;
import org.hearback.sandbox.desk.rules.Refusal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code /projects/KEY/queues/..} of a service project, {@code /projects/KEY/issues/..} and {@code
 * /projects/KEY/versions} of a software project.
 */
final class ProjectPage extends Page {
    private static final long serialVersionUID = 1;

    /** Longest list on a page; more is for the REST API. */
    private static final int MOST = 200;

    private final transient Looks looks;

    ProjectPage(Site site, Looks looks) {
        super(site);
        this.looks = looks;
    }

    @Override
    void show(Visit visit) throws IOException {
        ProjectRow project = project(visit);
        String home = project.isService() ? "queues" : "issues";
        if (visit.path(1).equals("versions") && !project.isService()) {
            showVersions(visit, project);
        } else if (visit.path(1).equals(home)) {
            showQueue(visit, project);
        } else {
            visit.redirect("/projects/" + project.key() + "/" + home);
        }
    }

    private ProjectRow project(Visit visit) {
        Account reader = visit.known();
        return site().rules()
                .books()
                .projects()
                .byKey(visit.path(0))
                .filter(
                        found ->
                                site().rules().permissions().may(reader, Permissions.BROWSE, found))
                .orElseThrow(() -> Refusal.missing("There is no such project, or not for you."));
    }

    private void showQueue(Visit visit, ProjectRow project) throws IOException {
        var issues = site().rules().books().issues();
        Queue open = Queue.of(project, visit.path(2));
        List<Map<String, Object>> queues = new ArrayList<>();
        for (Queue queue : Queue.all(project)) {
            var filter = site().jql().filter(queue.jql(project), visit.account());
            queues.add(
                    new Model()
                            .with("id", queue.id())
                            .with("name", queue.label())
                            .with("count", issues.count(filter))
                            .with("active", queue == open)
                            .values());
        }
        var filter = site().jql().filter(open.jql(project), visit.account());
        visit.show(
                "queue",
                base(visit, project)
                        .with("queues", queues)
                        .with("queue", open.label())
                        .with("empty", open.empty())
                        .with("columns", site().fields().names())
                        .with(
                                "issues",
                                issues.find(filter, 0, MOST).stream().map(this::row).toList()));
    }

    private Map<String, Object> row(IssueRow issue) {
        Map<String, Object> row = new HashMap<>(looks.row(issue));
        row.put("cells", site().fields().cells(issue));
        return row;
    }

    private Model base(Visit visit, ProjectRow project) {
        return new Model()
                .with("project", looks.project(project))
                .with("mayAdminister", mayAdminister(visit, project));
    }

    private boolean mayAdminister(Visit visit, ProjectRow project) {
        return site().rules()
                .permissions()
                .may(visit.account(), Permissions.ADMINISTER_PROJECT, project);
    }

    private void showVersions(Visit visit, ProjectRow project) throws IOException {
        var versions =
                site().rules().books().versions().of(project.id()).stream()
                        .map(this::version)
                        .toList();
        visit.show(
                "versions",
                base(visit, project)
                        .with("versions", versions)
                        .with("typedName", visit.typed("name")));
    }

    private Map<String, Object> version(VersionRow version) {
        return new Model()
                .with("id", version.id())
                .with("name", version.name())
                .with("description", version.description())
                .with("released", version.released())
                .with("date", version.releaseDate())
                .with("issues", site().rules().books().versions().fixedIn(version.id()).size())
                .values();
    }

    @Override
    void change(Visit visit) throws IOException {
        ProjectRow project = project(visit);
        var versions = site().rules().versions();
        switch (visit.parameter("do")) {
            case "release" ->
                    versions.setReleased(
                            visit.account(),
                            versions.view(visit.account(), id(visit)),
                            visit.parameter("released").equals("true"));
            case "add" -> versions.create(visit.account(), project, visit.parameter("name"), null);
            default -> throw Refusal.invalid("The form did not say what to do.");
        }
        visit.redirect("/projects/" + project.key() + "/versions");
    }

    private static long id(Visit visit) {
        String id = visit.parameter("version");
        if (!id.matches("\\d{1,18}")) throw Refusal.invalid("The form did not name a version.");
        return Long.parseLong(id);
    }
}
