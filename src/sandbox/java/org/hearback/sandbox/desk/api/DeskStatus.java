package org.hearback.sandbox.desk.api;

import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;

import org.hearback.sandbox.desk.model.StatusRow;

/** A status as Jira shows it. */
record DeskStatus(StatusRow row) implements Status {
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
    public StatusCategory getStatusCategory() {
        return row.category()::key;
    }
}
