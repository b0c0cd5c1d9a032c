package org.hearback.sandbox.desk.api;

import com.atlassian.jira.issue.issuetype.IssueType;

import org.hearback.sandbox.desk.model.IssueTypeRow;

/** A kind of issue as Jira shows it. */
record DeskIssueType(IssueTypeRow row) implements IssueType {
    @Override
    public String getId() {
        return Long.toString(row.id());
    }

    @Override
    public String getName() {
        return row.name();
    }

    @Override
    public String getNameTranslation() {
        return row.name();
    }

    @Override
    public boolean isSubTask() {
        return row.isSubTask();
    }
}
