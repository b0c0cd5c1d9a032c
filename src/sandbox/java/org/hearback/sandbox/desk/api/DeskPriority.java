package org.hearback.sandbox.desk.api;

import com.atlassian.jira.issue.priority.Priority;

import org.hearback.sandbox.desk.model.PriorityRow;

/** A priority as Jira shows it. */
record DeskPriority(PriorityRow row) implements Priority {
    @Override
    public String getId() {
        return row.id();
    }

    @Override
    public String getName() {
        return row.label();
    }

    @Override
    public String getNameTranslation() {
        return row.label();
    }
}
