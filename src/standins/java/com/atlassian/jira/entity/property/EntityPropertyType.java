package com.atlassian.jira.entity.property;

/** A value: the name under which the properties of one kind of entity are kept. */
public final class EntityPropertyType {
    public static final EntityPropertyType ISSUE_PROPERTY = new EntityPropertyType("IssueProperty");
    public static final EntityPropertyType COMMENT_PROPERTY =
            new EntityPropertyType("CommentProperty");

    private final String dbEntityName;

    private EntityPropertyType(String dbEntityName) {
        this.dbEntityName = dbEntityName;
    }

    public String getDbEntityName() {
        return dbEntityName;
    }
}
