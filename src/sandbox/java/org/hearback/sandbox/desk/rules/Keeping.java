package org.hearback.sandbox.desk.rules;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.IssueTypeRow;
import org.hearback.sandbox.desk.model.LinkRow;
import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.model.StatusRow;
import org.hearback.sandbox.desk.rules.DeskEvents.Happening;
import org.hearback.sandbox.desk.store.Books;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Where issues are kept: in another project, in the archive, nowhere any more. Thread-safe. */
public final class Keeping {
    private final Books books;
    private final Permissions permissions;
    private final DeskEvents events;
    private final Changing changing;
    private final Clock clock;

    Keeping(
            Books books,
            Permissions permissions,
            DeskEvents events,
            Changing changing,
            Clock clock) {
        this.books = books;
        this.permissions = permissions;
        this.events = events;
        this.changing = changing;
        this.clock = clock;
    }

    /**
     * Moves an issue with its sub-tasks to another project. It keeps its id, gets a new key, and
     * loses what only the old project knows: versions, components, epic, request type.
     */
    public IssueRow move(@Nullable Account actor, IssueRow issue, String projectKey) {
        require(actor, Permissions.MOVE, issue, "You do not have permission to move issues.");
        ProjectRow to =
                books.projects()
                        .byKey(projectKey)
                        .filter(p -> permissions.may(actor, Permissions.CREATE, p))
                        .orElseThrow(
                                () ->
                                        Refusal.field(
                                                "project",
                                                "You cannot create issues in that project."));
        if (to.id() == issue.projectId())
            throw Refusal.field("project", "The issue is in that project already.");
        if (issue.parentId() != null)
            throw Refusal.invalid("A sub-task moves with its parent issue.");
        List<IssueRow> parts = books.places().subTasks(issue.id());
        IssueRow moved = relocate(actor, issue, to);
        for (IssueRow part : parts) relocate(actor, part, to);
        return moved;
    }

    private IssueRow relocate(@Nullable Account actor, IssueRow issue, ProjectRow to) {
        IssueTypeRow old = books.projects().issueType(issue.typeId()).orElseThrow();
        long type = typeIn(to, old).id();
        StatusRow status = books.workflows().first(to.typeKey());
        var known = books.workflows().from(to.typeKey(), issue.status().id());
        long statusId = known.isEmpty() ? status.id() : issue.status().id();
        return changing.change(
                Happening.RELOCATED,
                issue,
                actor,
                () ->
                        books.db()
                                .inTransaction(
                                        () -> {
                                            Instant now = clock.instant();
                                            books.versions().setFixVersions(issue.id(), List.of());
                                            books.components().set(issue.id(), List.of());
                                            books.places().relocate(issue, to, type, statusId, now);
                                            return true;
                                        }));
    }

    private IssueTypeRow typeIn(ProjectRow project, IssueTypeRow old) {
        List<IssueTypeRow> types = books.projects().issueTypes(project.id());
        for (IssueTypeRow type : types) if (type.name().equals(old.name())) return type;
        return types.stream()
                .filter(type -> type.isSubTask() == old.isSubTask() && !type.isEpic())
                .findFirst()
                .orElseThrow(
                        () ->
                                Refusal.field(
                                        "issuetype",
                                        "The project has no issue type in the place of '"
                                                + old.name()
                                                + "'."));
    }

    /**
     * Deletes an issue with its links.
     *
     * @param withSubTasks whether its sub-tasks may go, too
     */
    public void delete(@Nullable Account actor, IssueRow issue, boolean withSubTasks) {
        require(actor, Permissions.DELETE, issue, "You do not have permission to delete issues.");
        List<IssueRow> parts = books.places().subTasks(issue.id());
        if (!parts.isEmpty() && !withSubTasks)
            throw Refusal.invalid(
                    "The issue '"
                            + issue.key()
                            + "' has subtasks. You must specify the 'deleteSubtasks' parameter to"
                            + " delete this issue and all its subtasks.");
        for (IssueRow part : parts) delete(actor, part);
        delete(actor, issue);
    }

    private void delete(@Nullable Account actor, IssueRow issue) {
        List<LinkRow> links = new ArrayList<>(books.links().outward(issue.id()));
        links.addAll(books.links().inward(issue.id()));
        for (LinkRow link : links) if (books.links().delete(link.id())) events.unlinked(link);
        books.places().delete(issue.id());
        events.issue(Happening.DELETED, issue, actor, List.of());
    }

    /** Puts an issue with its sub-tasks into the archive: it can be read there, no more. */
    public IssueRow archive(@Nullable Account actor, IssueRow issue) {
        require(actor, Permissions.ARCHIVE, issue, "You do not have permission to archive issues.");
        if (issue.parentId() != null)
            throw Refusal.invalid("A sub-task is archived with its parent issue.");
        return setArchived(issue, true);
    }

    /** Takes an issue with its sub-tasks out of the archive. */
    public IssueRow restore(@Nullable Account actor, IssueRow issue) {
        ProjectRow project = books.projects().byId(issue.projectId()).orElseThrow();
        permissions.require(
                actor,
                Permissions.ARCHIVE,
                project,
                "You do not have permission to restore issues.");
        if (!issue.archived()) throw Refusal.invalid("The issue is not archived.");
        return setArchived(issue, false);
    }

    /** Tells nobody: which event Jira has for its archive is not public. */
    private IssueRow setArchived(IssueRow issue, boolean archived) {
        Instant now = clock.instant();
        for (IssueRow part : books.places().subTasks(issue.id()))
            books.places().setArchived(part.id(), archived, now);
        books.places().setArchived(issue.id(), archived, now);
        return books.issues().byId(issue.id()).orElseThrow();
    }

    private void require(@Nullable Account actor, String permission, IssueRow issue, String no) {
        if (!permissions.mayOn(actor, permission, issue))
            throw actor == null ? Refusal.anonymous() : Refusal.forbidden(no);
    }
}
