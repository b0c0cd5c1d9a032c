package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.ProjectRow;
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

    private static final String SIDEBAR = "jira.project.sidebar.plugins.navigation";

    private final transient Looks looks;
    private final transient VersionsView versions;

    ProjectPage(Site site, Looks looks) {
        super(site);
        this.looks = looks;
        this.versions = new VersionsView(site);
    }

    @Override
    void show(Visit visit) throws IOException {
        ProjectRow project = project(visit);
        String home = project.isService() ? "queues" : "issues";
        if (visit.path(1).equals("versions") && !project.isService()) {
            versions.show(visit, project, base(visit, project));
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
                        .with("sidebar", sidebar(visit, project))
                        .with("columns", site().fields().names())
                        .with(
                                "issues",
                                issues.find(filter, 0, MOST).stream().map(this::row).toList()));
    }

    /** What plugins put into the project's sidebar. */
    private List<Map<String, Object>> sidebar(Visit visit, ProjectRow project) {
        var context =
                Map.<String, Object>of(
                        "project", site().types().project(project),
                        "user", site().types().user(visit.known()),
                        "projectKeyEncoded", project.key(),
                        "pathEncodedProjectKey", project.key());
        return site().host().fragments().items(SIDEBAR, context).stream()
                .map(item -> new Model().with("label", item.label()).with("url", item.url()))
                .map(Model::values)
                .toList();
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

    @Override
    void change(Visit visit) throws IOException {
        versions.change(visit, project(visit));
    }
}
