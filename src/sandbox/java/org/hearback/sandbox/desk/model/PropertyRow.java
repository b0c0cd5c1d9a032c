package org.hearback.sandbox.desk.model;

import java.time.Instant;

/**
 * A JSON value that hangs on an issue, a comment or another entity.
 *
 * @param entityName Jira's name of the kind: {@code IssueProperty}, {@code CommentProperty}
 * @param json the value, as text
 */
public record PropertyRow(
        long id,
        String entityName,
        long entityId,
        String key,
        String json,
        Instant created,
        Instant updated) {
    /** Jira's name for properties of issues. */
    public static final String ISSUE = "IssueProperty";

    /** Jira's name for properties of comments. */
    public static final String COMMENT = "CommentProperty";
}
