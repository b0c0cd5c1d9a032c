package org.hearback.sandbox.desk.rules;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.ComponentRow;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.IssueTypeRow;
import org.hearback.sandbox.desk.model.VersionRow;
import org.hearback.sandbox.desk.rules.DeskEvents.Happening;
import org.hearback.sandbox.desk.store.Books;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Where issues belong: to versions, components, an epic, another issue. Thread-safe. */
public final class Planning {
    private final Books books;
    private final Permissions permissions;
    private final Changing changing;
    private final Clock clock;

    Planning(Books books, Permissions permissions, Changing changing, Clock clock) {
        this.books = books;
        this.permissions = permissions;
        this.changing = changing;
        this.clock = clock;
    }

    /** Says in which versions the issue is fixed, by their names or ids. */
    public IssueRow fix(@Nullable Account actor, IssueRow issue, Collection<String> versions) {
        permissions.requireEdit(actor, issue);
        List<VersionRow> known = books.versions().of(issue.projectId());
        List<Long> ids = versions(known, versions).stream().map(VersionRow::id).toList();
        return changing.change(
                Happening.UPDATED,
                issue,
                actor,
                () -> {
                    books.versions().setFixVersions(issue.id(), ids);
                    books.issues().touch(issue.id(), clock.instant());
                });
    }

    /** The versions that are meant; an archived one is offered no more. */
    static List<VersionRow> versions(List<VersionRow> known, Collection<String> wanted) {
        List<VersionRow> found = new ArrayList<>();
        for (String one : wanted)
            found.add(
                    first(known, version -> !version.archived() && is(version, one))
                            .orElseThrow(
                                    () ->
                                            Refusal.field(
                                                    "fixVersions",
                                                    "Version name '" + one + "' is not valid")));
        return found.stream().distinct().toList();
    }

    private static boolean is(VersionRow version, String nameOrId) {
        return version.name().equals(nameOrId) || nameOrId.equals(Long.toString(version.id()));
    }

    private static <T> java.util.Optional<T> first(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst();
    }

    /** Says which components of its project the issue concerns, by their names or ids. */
    public IssueRow concern(@Nullable Account actor, IssueRow issue, Collection<String> names) {
        permissions.requireEdit(actor, issue);
        var concerned = components(books.components().of(issue.projectId()), names);
        return changing.change(
                Happening.UPDATED,
                issue,
                actor,
                () -> {
                    books.components().set(issue.id(), concerned);
                    books.issues().touch(issue.id(), clock.instant());
                });
    }

    /** The components that are meant. */
    static List<ComponentRow> components(List<ComponentRow> known, Collection<String> wanted) {
        List<ComponentRow> found = new ArrayList<>();
        for (String one : wanted)
            found.add(
                    first(known, c -> c.name().equals(one) || one.equals(Long.toString(c.id())))
                            .orElseThrow(
                                    () ->
                                            Refusal.field(
                                                    "components",
                                                    "Component name '" + one + "' is not valid")));
        return found.stream().distinct().toList();
    }

    /**
     * Makes an issue a sub-task of another, or an issue of its own.
     *
     * @param parent the key of the other; empty for none
     */
    public IssueRow belong(@Nullable Account actor, IssueRow issue, String parent) {
        permissions.requireEdit(actor, issue);
        Long parentId = parent.isBlank() ? null : parent(issue.projectId(), parent).id();
        if (parentId != null && parentId == issue.id())
            throw Refusal.field("parent", "An issue cannot be its own parent.");
        if (parentId != null && !books.places().subTasks(issue.id()).isEmpty())
            throw Refusal.field("parent", "An issue with sub-tasks cannot become a sub-task.");
        long type = typeFor(issue, parentId != null);
        return changing.change(
                Happening.UPDATED,
                issue,
                actor,
                () -> books.places().setParent(issue.id(), parentId, type, clock.instant()));
    }

    /** The issue that can have sub-tasks in a project. */
    IssueRow parent(long projectId, String keyOrId) {
        IssueRow parent = find(keyOrId);
        if (parent == null || parent.projectId() != projectId || parent.archived())
            throw Refusal.field("parent", "Could not find issue by id or key.");
        if (parent.parentId() != null)
            throw Refusal.field("parent", "Given parent issue is a sub-task itself.");
        return parent;
    }

    private long typeFor(IssueRow issue, boolean subTask) {
        List<IssueTypeRow> types = books.projects().issueTypes(issue.projectId());
        for (IssueTypeRow type : types)
            if (type.id() == issue.typeId() && type.isSubTask() == subTask) return type.id();
        return first(types, type -> type.isSubTask() == subTask && !type.isEpic())
                .orElseThrow(
                        () ->
                                Refusal.field(
                                        "issuetype", "The project has no sub-task issue types."))
                .id();
    }

    /**
     * Puts an issue into an epic, or out of one.
     *
     * @param epic the key of the epic; empty for none
     */
    public IssueRow inEpic(@Nullable Account actor, IssueRow issue, String epic) {
        permissions.requireEdit(actor, issue);
        IssueTypeRow type = books.projects().issueType(issue.typeId()).orElseThrow();
        if (!epic.isBlank() && (type.isEpic() || type.isSubTask()))
            throw Refusal.field("epic", "Neither an epic nor a sub-task can be in an epic.");
        Long epicId = epic.isBlank() ? null : epic(epic).id();
        return changing.change(
                Happening.UPDATED,
                issue,
                actor,
                () -> books.places().setEpic(issue.id(), epicId, clock.instant()));
    }

    /** The epic with that key or id. */
    IssueRow epic(String keyOrId) {
        IssueRow epic = find(keyOrId);
        if (epic == null || !books.projects().issueType(epic.typeId()).orElseThrow().isEpic())
            throw Refusal.field("epic", "'" + keyOrId + "' is not a valid epic.");
        return epic;
    }

    private @Nullable IssueRow find(String keyOrId) {
        String wanted = keyOrId.strip();
        return wanted.matches("\\d{1,18}")
                ? books.issues().byId(Long.parseLong(wanted)).orElse(null)
                : books.issues().byKey(wanted).orElse(null);
    }
}
