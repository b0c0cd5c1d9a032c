package org.hearback.sandbox.desk.rules;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.PriorityRow;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.model.ResolutionRow;
import org.hearback.sandbox.desk.model.StatusRow;
import org.hearback.sandbox.desk.model.TransitionRow;
import org.hearback.sandbox.desk.rules.DeskEvents.Happening;
import org.hearback.sandbox.desk.store.Books;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Issues as people with project permissions use them. Thread-safe. */
public final class Issues {
    private static final String NO_ISSUE =
            "Issue Does Not Exist: it is not there, or you may not see it.";

    private final Books books;
    private final Permissions permissions;
    private final Changing changing;
    private final Clock clock;

    Issues(Books books, Permissions permissions, Changing changing, Clock clock) {
        this.books = books;
        this.permissions = permissions;
        this.changing = changing;
        this.clock = clock;
    }

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

    /** The key of the active account with that name; null for no name or a wrong one. */
    static @Nullable String person(
            Books books, String field, @Nullable String name, Map<String, String> wrong) {
        if (name == null || name.isEmpty()) return null;
        Account account = books.accounts().byName(name).filter(Account::active).orElse(null);
        if (account != null) return account.key();
        wrong.put(field, "User '" + name + "' does not exist.");
        return null;
    }

    public IssueRow edit(@Nullable Account actor, IssueRow issue, Change change) {
        permissions.requireEdit(actor, issue);
        return write(Happening.UPDATED, actor, issue, change);
    }

    private IssueRow write(Happening what, @Nullable Account actor, IssueRow issue, Change change) {
        Map<String, String> wrong = new LinkedHashMap<>();
        String summary = change.summary() == null ? issue.summary() : change.summary();
        String text = change.description() == null ? issue.description() : change.description();
        String assignee =
                change.assignee() == null
                        ? issue.assigneeKey()
                        : person(books, "assignee", change.assignee(), wrong);
        Texts.checkSummary(summary, wrong);
        Texts.checkLong("description", text, wrong);
        if (!wrong.isEmpty()) throw Refusal.fields(wrong);
        String reporter = issue.reporterKey();
        return changing.change(
                what,
                issue,
                actor,
                () ->
                        books.issues()
                                .edit(
                                        issue.id(),
                                        summary,
                                        text,
                                        assignee,
                                        reporter,
                                        clock.instant()));
    }

    /**
     * Says who works on the issue.
     *
     * @param name empty for nobody
     */
    public IssueRow assign(@Nullable Account actor, IssueRow issue, String name) {
        if (!permissions.mayOn(actor, Permissions.ASSIGN, issue))
            throw actor == null
                    ? Refusal.anonymous()
                    : Refusal.forbidden("You do not have permission to assign issues.");
        Account assignee = books.accounts().byName(name).orElse(null);
        if (assignee != null && !permissions.mayOn(assignee, Permissions.ASSIGNABLE, issue))
            throw Refusal.field("assignee", "User '" + name + "' cannot be assigned issues.");
        return write(Happening.ASSIGNED, actor, issue, new Change(null, null, name));
    }

    /** Says how urgent the issue is. */
    public IssueRow prioritise(@Nullable Account actor, IssueRow issue, PriorityRow priority) {
        permissions.requireEdit(actor, issue);
        return changing.change(
                Happening.UPDATED,
                issue,
                actor,
                () -> books.issues().setPriority(issue.id(), priority, clock.instant()));
    }

    /** The steps that the person may take from where the issue stands. */
    public List<TransitionRow> transitions(@Nullable Account actor, IssueRow issue) {
        if (!permissions.mayOn(actor, Permissions.TRANSITION, issue)) return List.of();
        return books.workflows().from(projectOf(issue).typeKey(), issue.status().id());
    }

    /** Takes a step; where work is over with it, the issue is done. */
    public IssueRow transition(@Nullable Account actor, IssueRow issue, int transitionId) {
        return transition(actor, issue, transitionId, null);
    }

    /**
     * Takes a step.
     *
     * @param why the resolution where work is over; null for "Done"
     */
    public IssueRow transition(
            @Nullable Account actor,
            IssueRow issue,
            int transitionId,
            @Nullable ResolutionRow why) {
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
        StatusRow to = step.to();
        if (why != null && !to.isDone())
            throw Refusal.field(
                    "resolution",
                    "Field 'resolution' cannot be set. It is not on the appropriate screen, or"
                            + " unknown.");
        ResolutionRow resolution = to.isDone() && why == null ? ResolutionRow.DONE : why;
        return changing.change(
                happening(from, to),
                issue,
                actor,
                () -> {
                    if (!books.issues().move(issue.id(), from, to, resolution, clock.instant()))
                        throw Refusal.conflict(
                                "The issue was moved on by somebody else. Look at it again.");
                });
    }

    private static Happening happening(StatusRow from, StatusRow to) {
        if (to.isDone()) return Happening.RESOLVED;
        return from.isDone() ? Happening.REOPENED : Happening.MOVED;
    }
}
