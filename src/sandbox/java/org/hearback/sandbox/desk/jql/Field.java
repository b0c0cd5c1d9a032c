package org.hearback.sandbox.desk.jql;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A field that can be searched.
 *
 * @param column what it is in SQL, over {@code i} (issue) and {@code s} (status)
 */
record Field(Kind kind, String column) {
    enum Kind {
        PROJECT,
        ISSUE,
        STATUS,
        CATEGORY,
        PERSON,
        TYPE,
        REQUEST_TYPE,
        TIME,
        TEXT,
        ANY_TEXT,
        RESOLUTION,
        NUMBER
    }

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
                    Map.entry("status", new Field(Kind.STATUS, "i.status_id")),
                    Map.entry("statuscategory", new Field(Kind.CATEGORY, "s.category")),
                    Map.entry("reporter", new Field(Kind.PERSON, "i.reporter_key")),
                    Map.entry("assignee", new Field(Kind.PERSON, "i.assignee_key")),
                    Map.entry("creator", new Field(Kind.PERSON, "i.creator_key")),
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
                    Map.entry("resolution", new Field(Kind.RESOLUTION, "i.resolved")),
                    Map.entry("satisfaction", new Field(Kind.NUMBER, SATISFACTION)),
                    Map.entry("summary", new Field(Kind.TEXT, "i.summary")),
                    Map.entry("description", new Field(Kind.TEXT, "i.description")),
                    Map.entry("text", new Field(Kind.ANY_TEXT, "i.summary")));

    private static Field requestType() {
        return new Field(Kind.REQUEST_TYPE, "i.request_type_id");
    }

    static Field named(String name) {
        @Nullable Field field = ALL.get(name);
        if (field != null) return field;
        throw new JqlRefused(
                "Field '" + name + "' does not exist or you do not have permission to view it.");
    }
}
