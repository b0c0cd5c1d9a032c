package org.hearback.sandbox.desk.store;

import static java.util.Objects.requireNonNull;

import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.PriorityRow;
import org.hearback.sandbox.desk.model.ResolutionRow;
import org.hearback.sandbox.desk.model.StatusRow;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Issues and the values of their custom fields. */
public final class IssueBook {
    static final String ALL =
            "SELECT i.*, s.name AS status_name, s.category FROM desk_issue i"
                    + " JOIN desk_status s ON s.id = i.status_id";

    private final Db db;
    private final ProjectBook projects;

    public IssueBook(Db db, ProjectBook projects) {
        this.db = db;
        this.projects = projects;
    }

    /** An issue before it has an id and a key. */
    public record Draft(
            long projectId,
            String projectKey,
            long typeId,
            long statusId,
            @Nullable Long requestTypeId,
            String summary,
            @Nullable String description,
            @Nullable String reporterKey,
            @Nullable String creatorKey,
            @Nullable String assigneeKey,
            @Nullable Long parentId,
            @Nullable Long epicId) {}

    /** Which issues a search finds: SQL over {@code i} and {@code s} with its arguments. */
    public record Filter(String where, String orderBy, List<Object> arguments) {}

    public IssueRow add(Draft draft, Map<String, String> custom, Instant now) {
        return db.inTransaction(
                () -> {
                    String key = draft.projectKey() + "-" + projects.takeNumber(draft.projectId());
                    long id = insert(draft, key, now);
                    custom.forEach((field, value) -> addValue(id, field, value));
                    return byId(id).orElseThrow();
                });
    }

    private long insert(Draft draft, String key, Instant now) {
        return db.insert(
                "INSERT INTO desk_issue (issue_key, project_id, type_id, status_id,"
                        + " request_type_id, summary, description, reporter_key, creator_key,"
                        + " assignee_key, parent_id, epic_id, created, updated)"
                        + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                key,
                draft.projectId(),
                draft.typeId(),
                draft.statusId(),
                draft.requestTypeId(),
                draft.summary(),
                draft.description(),
                draft.reporterKey(),
                draft.creatorKey(),
                draft.assigneeKey(),
                draft.parentId(),
                draft.epicId(),
                now,
                now);
    }

    private void addValue(long issueId, String field, String value) {
        db.update(
                "INSERT INTO desk_field_value (issue_id, field_id, text) VALUES (?, ?, ?)",
                issueId,
                field,
                value);
    }

    public Optional<IssueRow> byId(long id) {
        return db.first(ALL + " WHERE i.id = ?", IssueBook::read, id);
    }

    /** The issue with that key, or that had it before it was moved. */
    public Optional<IssueRow> byKey(String key) {
        String upper = key.toUpperCase(Locale.ROOT);
        return db.first(ALL + " WHERE i.issue_key = ?", IssueBook::read, upper)
                .or(
                        () ->
                                db.first(
                                        ALL
                                                + " JOIN desk_moved_key m ON m.issue_id = i.id"
                                                + " WHERE m.old_key = ?",
                                        IssueBook::read,
                                        upper));
    }

    /** All issues of one type, oldest first. */
    public List<IssueRow> ofType(long typeId) {
        return db.list(ALL + " WHERE i.type_id = ? ORDER BY i.id", IssueBook::read, typeId);
    }

    public List<IssueRow> find(Filter filter, int start, int most) {
        Object[] arguments = new Object[filter.arguments().size() + 2];
        for (int i = 0; i < filter.arguments().size(); i++)
            arguments[i] = filter.arguments().get(i);
        arguments[arguments.length - 2] = most;
        arguments[arguments.length - 1] = start;
        return db.list(
                ALL
                        + " WHERE "
                        + filter.where()
                        + " ORDER BY "
                        + filter.orderBy()
                        + " LIMIT ? OFFSET ?",
                IssueBook::read,
                arguments);
    }

    public long count(Filter filter) {
        return db.count(
                "SELECT COUNT(*) FROM desk_issue i JOIN desk_status s ON s.id = i.status_id WHERE "
                        + filter.where(),
                filter.arguments().toArray());
    }

    /** Values of custom fields by field id. */
    public Map<String, String> custom(long issueId) {
        Map<String, String> values = new LinkedHashMap<>();
        db.list(
                "SELECT field_id, text FROM desk_field_value WHERE issue_id = ? ORDER BY field_id",
                row -> values.put(row.getString("field_id"), row.getString("text")),
                issueId);
        return values;
    }

    public void edit(
            long id,
            String summary,
            @Nullable String description,
            @Nullable String assigneeKey,
            @Nullable String reporterKey,
            Instant now) {
        db.update(
                "UPDATE desk_issue SET summary = ?, description = ?, assignee_key = ?,"
                        + " reporter_key = ?, updated = ? WHERE id = ?",
                summary,
                description,
                assigneeKey,
                reporterKey,
                now,
                id);
    }

    /**
     * Moves an issue on, unless another was quicker.
     *
     * @param why the resolution; null where work goes on
     * @return false if the issue no longer stands in {@code from}
     */
    public boolean move(
            long id, StatusRow from, StatusRow to, @Nullable ResolutionRow why, Instant now) {
        return db.update(
                        "UPDATE desk_issue SET status_id = ?, resolved = ?, resolution = ?,"
                                + " updated = ? WHERE id = ? AND status_id = ?",
                        to.id(),
                        to.isDone() ? now.toEpochMilli() : null,
                        why == null ? null : why.name(),
                        now,
                        id,
                        from.id())
                == 1;
    }

    public void setPriority(long id, PriorityRow priority, Instant now) {
        db.update(
                "UPDATE desk_issue SET priority = ?, updated = ? WHERE id = ?",
                Integer.parseInt(priority.id()),
                now,
                id);
    }

    public void touch(long id, Instant now) {
        db.update("UPDATE desk_issue SET updated = ? WHERE id = ?", now, id);
    }

    static IssueRow read(ResultSet row) throws SQLException {
        return new IssueRow(
                row.getLong("id"),
                row.getString("issue_key"),
                row.getLong("project_id"),
                row.getLong("type_id"),
                WorkflowBook.readStatus(row),
                number(row, "request_type_id"),
                row.getString("summary"),
                row.getString("description"),
                row.getString("reporter_key"),
                row.getString("creator_key"),
                row.getString("assignee_key"),
                requireNonNull(Db.instant(row, "created")),
                requireNonNull(Db.instant(row, "updated")),
                Db.instant(row, "resolved"),
                PriorityRow.of(row.getString("priority")).orElse(PriorityRow.MEDIUM),
                resolution(row),
                number(row, "parent_id"),
                number(row, "epic_id"),
                row.getBoolean("archived"));
    }

    /** What was resolved before there were resolutions is done. */
    private static @Nullable ResolutionRow resolution(ResultSet row) throws SQLException {
        if (Db.instant(row, "resolved") == null) return null;
        String name = row.getString("resolution");
        return name == null ? ResolutionRow.DONE : ResolutionRow.valueOf(name);
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
