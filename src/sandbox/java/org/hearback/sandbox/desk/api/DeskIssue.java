package org.hearback.sandbox.desk.api;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.renderer.IssueRenderContext;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.sandbox.desk.model.IssueRow;
import org.jspecify.annotations.Nullable;

import java.sql.Timestamp;
import java.util.Collection;

/** An issue as Jira shows it: how it stood when it was read. */
final class DeskIssue implements MutableIssue {
    private final IssueRow row;
    private final JiraTypes types;

    DeskIssue(IssueRow row, JiraTypes types) {
        this.row = row;
        this.types = types;
    }

    @Override
    public Long getId() {
        return row.id();
    }

    @Override
    public String getKey() {
        return row.key();
    }

    @Override
    public String getSummary() {
        return row.summary();
    }

    @Override
    public @Nullable String getDescription() {
        return row.description();
    }

    @Override
    public Long getProjectId() {
        return row.projectId();
    }

    @Override
    public Project getProjectObject() {
        return types.project(row.projectId());
    }

    @Override
    public Timestamp getCreated() {
        return Timestamp.from(row.created());
    }

    @Override
    public Priority getPriority() {
        return new DeskPriority(row.priority());
    }

    @Override
    public Collection<ProjectComponent> getComponents() {
        return types.components(row);
    }

    @Override
    public Status getStatus() {
        return new DeskStatus(row.status());
    }

    @Override
    public @Nullable ApplicationUser getReporter() {
        return types.user(row.reporterKey());
    }

    @Override
    public @Nullable Timestamp getResolutionDate() {
        return row.resolved() == null ? null : Timestamp.from(row.resolved());
    }

    @Override
    public Timestamp getUpdated() {
        return Timestamp.from(row.updated());
    }

    @Override
    public IssueType getIssueType() {
        return types.issueType(row.typeId());
    }

    @Override
    public @Nullable Resolution getResolution() {
        return row.resolution() == null ? null : new DeskResolution(row.resolution());
    }

    @Override
    public @Nullable ApplicationUser getAssignee() {
        return types.user(row.assigneeKey());
    }

    @Override
    public boolean isSubTask() {
        return row.parentId() != null;
    }

    @Override
    public @Nullable Issue getParentObject() {
        return row.parentId() == null ? null : types.issue(row.parentId().longValue());
    }

    @Override
    public Collection<Issue> getSubTaskObjects() {
        return types.subTasks(row);
    }

    @Override
    public Collection<Version> getFixVersions() {
        return types.fixVersions(row);
    }

    @Override
    public @Nullable Object getCustomFieldValue(CustomField customField) {
        return customField.getValue(this);
    }

    @Override
    public boolean isArchived() {
        return row.archived();
    }

    @Override
    public IssueRenderContext getIssueRenderContext() {
        return new IssueRenderContext(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeskIssue issue && issue.row.id() == row.id();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(row.id());
    }

    @Override
    public String toString() {
        return row.key();
    }
}
