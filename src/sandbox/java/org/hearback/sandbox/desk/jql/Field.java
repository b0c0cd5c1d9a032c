package org.hearback.sandbox.desk.jql;

import org.hearback.sandbox.desk.store.FieldBook;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field that can be searched.
 *
 * @param column what it is in SQL, over {@code i} (issue) and {@code s} (status)
 * @param issues for a field with many values, the SQL of the issues that have one: there the column
 *     is found; empty for others
 */
record Field(Kind kind, String column, String issues) {
    enum Kind {
        PROJECT,
        ISSUE,
        /** Another issue to which this one belongs. */
        RELATED,
        STATUS,
        CATEGORY,
        PERSON,
        TYPE,
        REQUEST_TYPE,
        VERSION,
        COMPONENT,
        TIME,
        TEXT,
        RESOLUTION,
        NUMBER
    }

    Field(Kind kind, String column) {
        this(kind, column, "");
    }

    private static final Pattern CUSTOM = Pattern.compile("cf\\[(\\d{1,18})]");
    private static final String EPIC = "epic link";
    private static final String PARTICIPANTS = "request participants";
    private static final String SATISFACTION =
            "(SELECT f.rating FROM desk_feedback f WHERE f.issue_id = i.id)";
    private static final Field KEY = new Field(Kind.ISSUE, "i.issue_key");
    private static final Field TYPE = new Field(Kind.TYPE, "i.type_id");
    private static final Field RESOLVED = new Field(Kind.TIME, "i.resolved");

    private static final Map<String, Field> ALL =
            Map.ofEntries(
                    Map.entry("project", new Field(Kind.PROJECT, "i.project_id")),
                    Map.entry("key", KEY),
                    Map.entry("issue", KEY),
                    Map.entry("issuekey", KEY),
                    Map.entry("id", KEY),
                    Map.entry("parent", related("parent_id")),
                    Map.entry(EPIC, related("epic_id")),
                    Map.entry("status", new Field(Kind.STATUS, "i.status_id")),
                    Map.entry("statuscategory", new Field(Kind.CATEGORY, "s.category")),
                    Map.entry("reporter", new Field(Kind.PERSON, "i.reporter_key")),
                    Map.entry("assignee", new Field(Kind.PERSON, "i.assignee_key")),
                    Map.entry("creator", new Field(Kind.PERSON, "i.creator_key")),
                    Map.entry(PARTICIPANTS, many(Kind.PERSON, "desk_participant", "account_key")),
                    Map.entry("fixversion", many(Kind.VERSION, "desk_fix_version", "version_id")),
                    Map.entry(
                            "component",
                            many(Kind.COMPONENT, "desk_issue_component", "component_id")),
                    Map.entry("issuetype", TYPE),
                    Map.entry("type", TYPE),
                    Map.entry("customer request type", requestType()),
                    Map.entry("request type", requestType()),
                    Map.entry("created", new Field(Kind.TIME, "i.created")),
                    Map.entry("createddate", new Field(Kind.TIME, "i.created")),
                    Map.entry("updated", new Field(Kind.TIME, "i.updated")),
                    Map.entry("updateddate", new Field(Kind.TIME, "i.updated")),
                    Map.entry("resolved", RESOLVED),
                    Map.entry("resolutiondate", RESOLVED),
                    Map.entry("resolution", new Field(Kind.RESOLUTION, resolution())),
                    Map.entry("satisfaction", new Field(Kind.NUMBER, SATISFACTION)),
                    Map.entry("summary", new Field(Kind.TEXT, "i.summary")),
                    Map.entry("description", new Field(Kind.TEXT, "i.description")),
                    Map.entry("comment", new Field(Kind.TEXT, "")),
                    Map.entry("text", new Field(Kind.TEXT, "")));

    private static Field requestType() {
        return new Field(Kind.REQUEST_TYPE, "i.request_type_id");
    }

    private static Field related(String column) {
        return new Field(
                Kind.RELATED,
                "(SELECT r.issue_key FROM desk_issue r WHERE r.id = i." + column + ")");
    }

    private static Field many(Kind kind, String table, String column) {
        return new Field(kind, column, "SELECT issue_id FROM " + table);
    }

    /** What was resolved before there were resolutions is done. */
    private static String resolution() {
        return "CASE WHEN i.resolved IS NULL THEN NULL ELSE COALESCE(i.resolution, 'DONE') END";
    }

    /**
     * The field of that name.
     *
     * @param custom knows the ids of custom fields
     */
    static Field named(String name, FieldBook custom) {
        @Nullable Field field = ALL.get(plain(name, custom));
        if (field != null) return field;
        throw new JqlRefused(
                "Field '" + name + "' does not exist or you do not have permission to view it.");
    }

    private static String plain(String name, FieldBook custom) {
        Matcher numbered = CUSTOM.matcher(name);
        if (!numbered.matches()) return name;
        long id = Long.parseLong(numbered.group(1));
        if (id == custom.idOf(FieldBook.EPIC_LINK)) return EPIC;
        return id == custom.idOf(FieldBook.PARTICIPANTS) ? PARTICIPANTS : name;
    }

    /** Whether an issue can have several of it. */
    boolean isMany() {
        return !issues.isEmpty();
    }
}
