package org.hearback.sandbox.desk.api;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.type.ProjectTypeKey;

import org.hearback.sandbox.desk.model.ProjectRow;

/** A project as Jira shows it. */
record DeskProject(ProjectRow row) implements Project {
    @Override
    public Long getId() {
        return row.id();
    }

    @Override
    public String getKey() {
        return row.key();
    }

    @Override
    public String getName() {
        return row.name();
    }

    @Override
    public ProjectTypeKey getProjectTypeKey() {
        return new ProjectTypeKey(row.typeKey());
    }

    @Override
    public boolean isArchived() {
        return row.archived();
    }
}
