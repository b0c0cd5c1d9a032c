package org.hearback.sandbox.desk.api;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.type.ProjectTypeKey;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.sandbox.desk.model.ProjectRow;
import org.jspecify.annotations.Nullable;

import java.util.Collection;

/** A project as Jira shows it. */
record DeskProject(ProjectRow row, JiraTypes types) implements Project {
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
    public @Nullable ApplicationUser getProjectLead() {
        return types.user(row.leadKey());
    }

    @Override
    public Collection<ProjectComponent> getProjectComponents() {
        return types.components(row);
    }

    @Override
    public Collection<Version> getVersions() {
        return types.versions(row);
    }

    @Override
    public Collection<IssueType> getIssueTypes() {
        return types.issueTypes(row);
    }

    @Override
    public boolean isArchived() {
        return row.archived();
    }
}
