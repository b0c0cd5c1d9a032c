package org.hearback.sandbox.desk.rules;

import org.hearback.sandbox.desk.model.ComponentRow;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.VersionRow;
import org.hearback.sandbox.desk.store.Books;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** An issue as it stood at one time, with what is kept beside it. */
record Snapshot(
        IssueRow issue,
        String type,
        String project,
        List<VersionRow> fixVersions,
        List<ComponentRow> components,
        List<String> participants) {

    static Snapshot of(Books books, long id) {
        IssueRow issue = books.issues().byId(id).orElseThrow();
        return new Snapshot(
                issue,
                books.projects().issueType(issue.typeId()).orElseThrow().name(),
                books.projects().byId(issue.projectId()).orElseThrow().key(),
                books.versions().fixing(id),
                books.components().ofIssue(id),
                books.participants().of(id));
    }

    /** What is different from an earlier time, as Jira's history puts it. */
    List<FieldChange> since(Snapshot before) {
        List<FieldChange> changes = new ArrayList<>();
        text(changes, "summary", before.issue.summary(), issue.summary());
        text(changes, "description", before.issue.description(), issue.description());
        text(changes, "Key", before.issue.key(), issue.key());
        text(changes, "Parent", id(before.issue.parentId()), id(issue.parentId()));
        text(changes, "Epic Link", id(before.issue.epicId()), id(issue.epicId()));
        text(changes, "assignee", before.issue.assigneeKey(), issue.assigneeKey());
        text(changes, "reporter", before.issue.reporterKey(), issue.reporterKey());
        one(changes, "project", before, this, s -> s.issue.projectId(), Snapshot::project);
        one(changes, "issuetype", before, this, s -> s.issue.typeId(), Snapshot::type);
        one(changes, "status", before, this, s -> s.issue.status().id(), s -> status(s.issue));
        one(changes, "resolution", before, this, s -> resolutionId(s.issue), s -> why(s.issue));
        one(
                changes,
                "priority",
                before,
                this,
                s -> s.issue.priority().id(),
                s -> s.issue.priority().label());
        sets(changes, before);
        return changes;
    }

    private void sets(List<FieldChange> changes, Snapshot before) {
        many(
                changes,
                "Fix Version",
                before.fixVersions,
                fixVersions,
                VersionRow::id,
                VersionRow::name);
        many(
                changes,
                "Component",
                before.components,
                components,
                ComponentRow::id,
                ComponentRow::name);
        if (!before.participants.equals(participants))
            text(
                    changes,
                    "Request participants",
                    String.join(", ", before.participants),
                    String.join(", ", participants));
    }

    private static @Nullable String id(@Nullable Long id) {
        return id == null ? null : id.toString();
    }

    private static String status(IssueRow issue) {
        return issue.status().name();
    }

    private static @Nullable String resolutionId(IssueRow issue) {
        return issue.resolution() == null ? null : issue.resolution().id();
    }

    private static @Nullable String why(IssueRow issue) {
        return issue.resolution() == null ? null : issue.resolution().label();
    }

    private static void text(
            List<FieldChange> changes, String field, @Nullable String from, @Nullable String to) {
        if (!Objects.equals(from, to)) changes.add(new FieldChange(field, from, from, to, to));
    }

    private static void one(
            List<FieldChange> changes,
            String field,
            Snapshot before,
            Snapshot after,
            Function<Snapshot, @Nullable Object> id,
            Function<Snapshot, @Nullable String> text) {
        Object from = id.apply(before);
        Object to = id.apply(after);
        if (!Objects.equals(from, to))
            changes.add(
                    new FieldChange(
                            field,
                            from == null ? null : from.toString(),
                            text.apply(before),
                            to == null ? null : to.toString(),
                            text.apply(after)));
    }

    /** As in Jira's history, each one that went and each one that came is a change of its own. */
    private static <T> void many(
            List<FieldChange> changes,
            String field,
            List<T> before,
            List<T> after,
            Function<T, Long> id,
            Function<T, String> name) {
        for (T gone : before)
            if (after.stream().noneMatch(one -> id.apply(one).equals(id.apply(gone))))
                changes.add(
                        new FieldChange(
                                field, id.apply(gone).toString(), name.apply(gone), null, null));
        for (T come : after)
            if (before.stream().noneMatch(one -> id.apply(one).equals(id.apply(come))))
                changes.add(
                        new FieldChange(
                                field, null, null, id.apply(come).toString(), name.apply(come)));
    }
}
