package org.hearback.sandbox.desk.model;

/** A kind of issue of one project. */
public record IssueTypeRow(long id, long projectId, String name) {
    /** What a part of another issue is called. */
    public static final String SUB_TASK = "Sub-task";

    /** What an issue that holds stories is called. */
    public static final String EPIC = "Epic";

    /** Whether such an issue is a part of another one. */
    public boolean isSubTask() {
        return name.equals(SUB_TASK);
    }

    public boolean isEpic() {
        return name.equals(EPIC);
    }
}
