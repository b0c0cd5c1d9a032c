package org.hearback.sandbox.desk.ui;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.IssueTypeRow;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.model.ResolutionRow;
import org.hearback.sandbox.desk.rules.Permissions;
import org.hearback.sandbox.desk.rules.Rules;
import org.hearback.sandbox.desk.store.Books;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where an issue belongs, and what may be done about that: a part of the issue page. */
final class PlanView {
    private final Rules rules;
    private final Books books;
    private final Looks looks;

    PlanView(Site site, Looks looks) {
        this.rules = site.rules();
        this.books = rules.books();
        this.looks = looks;
    }

    void into(Model model, Account reader, IssueRow issue) {
        ProjectRow project = rules.issues().projectOf(issue);
        IssueTypeRow type = books.projects().issueType(issue.typeId()).orElseThrow();
        model.with("parent", other(issue.parentId()))
                .with("epic", other(issue.epicId()))
                .with("children", rows(books.places().subTasks(issue.id())))
                .with("stories", type.isEpic() ? rows(books.places().inEpic(issue.id())) : null)
                .with("archived", issue.archived());
        boolean over =
                rules.issues().transitions(reader, issue).stream()
                        .anyMatch(step -> step.to().isDone());
        if (over) model.with("resolutions", resolutions());
        if (rules.permissions().mayOn(reader, Permissions.EDIT, issue)) {
            model.with("typedText", issue.description() == null ? "" : issue.description())
                    .with("mayEdit", true);
            if (!project.isService()) plan(model, issue, type);
        }
        operations(model, reader, issue);
        if (issue.requestTypeId() != null)
            model.with("participants", people(issue))
                    .with("mayInvite", rules.participants().mayInvite(reader, issue));
    }

    private void plan(Model model, IssueRow issue, IssueTypeRow type) {
        List<Long> chosen =
                books.versions().fixing(issue.id()).stream().map(version -> version.id()).toList();
        List<Map<String, Object>> versions = new ArrayList<>();
        for (var version : books.versions().of(issue.projectId()))
            if (!version.archived())
                versions.add(
                        new Model()
                                .with("name", version.name())
                                .with("released", version.released())
                                .with("chosen", chosen.contains(version.id()))
                                .values());
        model.with("versions", versions).with("mayHaveParent", !type.isEpic());
        if (!type.isEpic() && !type.isSubTask()) model.with("epics", epics(issue));
    }

    private List<Map<String, Object>> epics(IssueRow issue) {
        var types =
                books.projects().issueTypes(issue.projectId()).stream()
                        .filter(IssueTypeRow::isEpic)
                        .map(IssueTypeRow::id)
                        .toList();
        return types.stream()
                .flatMap(type -> books.issues().ofType(type).stream())
                .filter(epic -> !epic.archived())
                .map(looks::row)
                .toList();
    }

    private void operations(Model model, Account reader, IssueRow issue) {
        Permissions permissions = rules.permissions();
        ProjectRow project = rules.issues().projectOf(issue);
        if (permissions.mayOn(reader, Permissions.MOVE, issue) && issue.parentId() == null)
            model.with(
                    "targets",
                    books.projects().all().stream()
                            .filter(to -> to.id() != project.id())
                            .filter(to -> permissions.may(reader, Permissions.CREATE, to))
                            .map(looks::project)
                            .toList());
        model.with("mayDelete", permissions.mayOn(reader, Permissions.DELETE, issue))
                .with(
                        "mayArchive",
                        permissions.may(reader, Permissions.ARCHIVE, project)
                                && issue.parentId() == null);
    }

    private List<Map<String, Object>> people(IssueRow issue) {
        return books.participants().of(issue.id()).stream()
                .map(key -> looks.person(key, "Somebody"))
                .toList();
    }

    private static List<Map<String, Object>> resolutions() {
        return Stream.of(ResolutionRow.values())
                .filter(one -> one != ResolutionRow.DONE) // that is what no choice means
                .map(one -> new Model().with("id", one.id()).with("name", one.label()).values())
                .toList();
    }

    private List<Map<String, Object>> rows(List<IssueRow> issues) {
        return issues.stream().map(looks::row).toList();
    }

    private @Nullable Map<String, Object> other(@Nullable Long id) {
        return id == null ? null : books.issues().byId(id).map(looks::row).orElse(null);
    }
}
