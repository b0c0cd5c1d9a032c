package org.hearback.sandbox.desk.rules;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.IssueTypeRow;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.model.VersionRow;
import org.hearback.sandbox.desk.rules.DeskEvents.Happening;
import org.hearback.sandbox.desk.store.Books;
import org.hearback.sandbox.desk.store.IssueBook;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** New issues, as people with project permissions make them. Thread-safe. */
public final class Creation {
    private final Books books;
    private final Permissions permissions;
    private final Planning planning;
    private final DeskEvents events;
    private final Clock clock;

    Creation(
            Books books,
            Permissions permissions,
            Planning planning,
            DeskEvents events,
            Clock clock) {
        this.books = books;
        this.permissions = permissions;
        this.planning = planning;
        this.events = events;
        this.clock = clock;
    }

    /** Creates an issue with everything that was typed, or refuses all of it. */
    public IssueRow create(@Nullable Account actor, NewIssue wanted) {
        IssueBook.Draft draft = check(actor, wanted);
        List<Long> versions = versions(wanted).stream().map(VersionRow::id).toList();
        var components =
                Planning.components(
                        books.components().of(draft.projectId()), wanted.plan().components());
        IssueRow created =
                books.db()
                        .inTransaction(
                                () -> {
                                    IssueRow issue =
                                            books.issues().add(draft, Map.of(), clock.instant());
                                    books.versions().setFixVersions(issue.id(), versions);
                                    books.components().set(issue.id(), components);
                                    return issue;
                                });
        events.issue(Happening.CREATED, created, actor, List.of());
        return created;
    }

    private List<VersionRow> versions(NewIssue wanted) {
        long project = project(wanted).id();
        return Planning.versions(books.versions().of(project), wanted.plan().fixVersions());
    }

    private ProjectRow project(NewIssue wanted) {
        return books.projects()
                .byKey(wanted.projectKey())
                .orElseThrow(() -> Refusal.field("project", "project is required"));
    }

    /** Looks at what was typed without creating anything. */
    public IssueBook.Draft check(@Nullable Account actor, NewIssue wanted) {
        ProjectRow project = project(wanted);
        permissions.require(
                actor,
                Permissions.CREATE,
                project,
                "You do not have permission to create issues in this project.");
        Map<String, String> wrong = new LinkedHashMap<>();
        IssueTypeRow type = type(project, wanted.issueType(), wrong);
        Texts.checkSummary(wanted.summary(), wrong);
        Texts.checkLong("description", wanted.description(), wrong);
        String creator = actor == null ? null : actor.key();
        String reporter = Issues.person(books, "reporter", wanted.reporter(), wrong);
        String assignee = Issues.person(books, "assignee", wanted.assignee(), wrong);
        NewIssue.Plan plan = wanted.plan();
        Long parent =
                id(wrong, plan.parent(), () -> planning.parent(project.id(), "" + plan.parent()));
        Long epic = id(wrong, plan.epic(), () -> planning.epic("" + plan.epic()));
        if (type != null && type.isSubTask() && plan.parent() == null)
            wrong.put("parent", "Issue type is a sub-task but no parent issue was given.");
        if (type != null && !type.isSubTask() && plan.parent() != null)
            wrong.put("issuetype", "The issue type of an issue with a parent must be a sub-task.");
        if (!wrong.isEmpty() || type == null) throw Refusal.fields(wrong);
        return new IssueBook.Draft(
                project.id(),
                project.key(),
                type.id(),
                books.workflows().first(project.typeKey()).id(),
                null,
                wanted.summary().strip(),
                wanted.description(),
                reporter == null ? creator : reporter,
                creator,
                assignee,
                parent,
                epic);
    }

    private static @Nullable Long id(
            Map<String, String> wrong, @Nullable String typed, Supplier<IssueRow> find) {
        if (typed == null) return null;
        try {
            return find.get().id();
        } catch (Refusal refusal) {
            wrong.putAll(refusal.fields());
            return null;
        }
    }

    private @Nullable IssueTypeRow type(
            ProjectRow project, String nameOrId, Map<String, String> wrong) {
        for (IssueTypeRow type : books.projects().issueTypes(project.id()))
            if (type.name().equalsIgnoreCase(nameOrId) || nameOrId.equals("" + type.id()))
                return type;
        wrong.put("issuetype", "The issue type selected is invalid.");
        return null;
    }
}
