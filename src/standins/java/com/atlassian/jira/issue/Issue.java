package com.atlassian.jira.issue;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.renderer.IssueRenderContext;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;

import java.sql.Timestamp;
import java.util.Collection;

public interface Issue {
    Long getId();

    String getKey();

    String getSummary();

    String getDescription();

    Long getProjectId();

    Project getProjectObject();

    Status getStatus();

    IssueType getIssueType();

    Resolution getResolution();

    ApplicationUser getReporter();

    ApplicationUser getAssignee();

    boolean isSubTask();

    Issue getParentObject();

    Collection<Issue> getSubTaskObjects();

    Collection<Version> getFixVersions();

    Object getCustomFieldValue(CustomField customField);

    boolean isArchived();

    Priority getPriority();

    Collection<ProjectComponent> getComponents();

    Timestamp getCreated();

    Timestamp getUpdated();

    Timestamp getResolutionDate();

    IssueRenderContext getIssueRenderContext();
}
