package org.hearback.sandbox.desk.rules;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.ComponentRow;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.IssueTypeRow;
import org.hearback.sandbox.desk.model.PriorityRow;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.model.StatusRow;
import org.hearback.sandbox.desk.model.TransitionRow;
import org.hearback.sandbox.desk.rules.DeskEvents.Happening;
import org.hearback.sandbox.desk.store.Books;
import org.hearback.sandbox.desk.store.IssueBook;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Issues as people with project permissions use them. Thread-safe. */
public final class Issues {
    private static final String NO_ISSUE =
            "Issue Does Not Exist: it is not there, or you may not see it.";

    private final Books books;
    private final Permissions permissions;
    private final DeskEvents events;
    private final Clock clock;

    public Issues(Books books, Permissions permissions, DeskEvents events, Clock clock) {
        this.books = books;
        this.permissions = permissions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is typed into the form of a new issue.
     *
     * @param reporter name of the reporter, null for the person who creates it
     */
    public record NewIssue(
            String projectKey,
            String issueType,
            String summary,
            @Nullable String description,
            @Nullable String reporter,
            @Nullable String assignee) {}

    /** What is changed in an issue; null leaves a field as it is. */
    public record Change(
            @Nullable String summary, @Nullable String description, @Nullable String assignee) {}

    /** The issue with that key or id, if the person may see it. */
    public IssueRow view(@Nullable Account actor, String keyOrId) {
        IssueRow issue =
                keyOrId.matches("\\d{1,18}")
                        ? books.issues().byId(Long.parseLong(keyOrId)).orElse(null)
                        : books.issues().byKey(keyOrId).orElse(null);
        if (issue == null || !permissions.may(actor, Permissions.BROWSE, projectOf(issue)))
            throw actor == null ? Refusal.anonymous() : Refusal.missing(NO_ISSUE);
        return issue;
    }

    public ProjectRow projectOf(IssueRow issue) {
        return books.projects().byId(issue.projectId()).orElseThrow();
    }

    public IssueRow create(@Nullable Account actor, NewIssue wanted) {
        ProjectRow project =
                books.projects()
                        .byKey(wanted.projectKey())
                        .orElseThrow(() -> Refusal.field("project", "project is required"));
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
        String reporter = person("reporter", wanted.reporter(), wrong);
        String assignee = person("assignee", wanted.assignee(), wrong);
        if (!wrong.isEmpty() || type == null) throw Refusal.fields(wrong);
        var draft =
                new IssueBook.Draft(
                        project.id(),
                        project.key(),
                        type.id(),
                        books.workflows().first().id(),
                        null,
                        wanted.summary().strip(),
                        wanted.description(),
                        reporter == null ? creator : reporter,
                        creator,
                        assignee);
        IssueRow created = books.issues().add(draft, Map.of(), clock.instant());
        events.issue(Happening.CREATED, created, actor);
        return created;
    }

    private @Nullable IssueTypeRow type(
            ProjectRow project, String nameOrId, Map<String, String> wrong) {
        for (IssueTypeRow type : books.projects().issueTypes(project.id()))
            if (type.name().equalsIgnoreCase(nameOrId) || nameOrId.equals("" + type.id()))
                return type;
        wrong.put("issuetype", "The issue type selected is invalid.");
        return null;
    }

    private @Nullable String person(
            String field, @Nullable String name, Map<String, String> wrong) {
        if (name == null || name.isEmpty()) return null;
        Account account = books.accounts().byName(name).filter(Account::active).orElse(null);
        if (account != null) return account.key();
        wrong.put(field, "User '" + name + "' does not exist.");
        return null;
    }

    public IssueRow edit(@Nullable Account actor, IssueRow issue, Change change) {
        requireEdit(actor, issue);
        Map<String, String> wrong = new LinkedHashMap<>();
        String summary = change.summary() == null ? issue.summary() : change.summary();
        String text = change.description() == null ? issue.description() : change.description();
        String assignee =
                change.assignee() == null
                        ? issue.assigneeKey()
                        : person("assignee", change.assignee(), wrong);
        Texts.checkSummary(summary, wrong);
        Texts.checkLong("description", text, wrong);
        if (!wrong.isEmpty()) throw Refusal.fields(wrong);
        books.issues()
                .edit(issue.id(), summary, text, assignee, issue.reporterKey(), clock.instant());
        return told(Happening.UPDATED, issue.id(), actor);
    }

    /** Says how urgent the issue is. */
    public IssueRow prioritise(@Nullable Account actor, IssueRow issue, PriorityRow priority) {
        requireEdit(actor, issue);
        books.issues().setPriority(issue.id(), priority, clock.instant());
        return told(Happening.UPDATED, issue.id(), actor);
    }

    /** Says which components of its project the issue concerns, by their names. */
    public IssueRow concern(@Nullable Account actor, IssueRow issue, Collection<String> names) {
        requireEdit(actor, issue);
        List<ComponentRow> known = books.components().of(issue.projectId());
        for (String name : names)
            if (known.stream().noneMatch(component -> component.name().equals(name)))
                throw Refusal.field("components", "Component name '" + name + "' is not valid");
        books.components()
                .set(issue.id(), known.stream().filter(c -> names.contains(c.name())).toList());
        return told(Happening.UPDATED, issue.id(), actor);
    }

    private void requireEdit(@Nullable Account actor, IssueRow issue) {
        permissions.require(
                actor,
                Permissions.EDIT,
                projectOf(issue),
                "You do not have permission to edit issues in this project.");
    }

    private IssueRow told(Happening what, long id, @Nullable Account actor) {
        IssueRow now = books.issues().byId(id).orElseThrow();
        events.issue(what, now, actor);
        return now;
    }

    /** The steps that the person may take from where the issue stands. */
    public List<TransitionRow> transitions(@Nullable Account actor, IssueRow issue) {
        ProjectRow project = projectOf(issue);
        if (!permissions.may(actor, Permissions.TRANSITION, project)) return List.of();
        return books.workflows().from(project.typeKey(), issue.status().id());
    }

    public IssueRow transition(@Nullable Account actor, IssueRow issue, int transitionId) {
        TransitionRow step =
                transitions(actor, issue).stream()
                        .filter(one -> one.id() == transitionId)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        Refusal.invalid(
                                                "It seems that you have tried to perform a workflow"
                                                        + " operation that is not valid for the"
                                                        + " current state of this issue."));
        StatusRow from = issue.status();
        if (!books.issues().move(issue.id(), from, step.to(), clock.instant()))
            throw Refusal.conflict("The issue was moved on by somebody else. Look at it again.");
        return told(happening(from, step.to()), issue.id(), actor);
    }

    private static Happening happening(StatusRow from, StatusRow to) {
        if (to.isDone()) return Happening.RESOLVED;
        return from.isDone() ? Happening.REOPENED : Happening.MOVED;
    }
}
