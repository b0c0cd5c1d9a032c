package com.atlassian.jira.project;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.type.ProjectTypeKey;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;

import java.util.Collection;

public interface Project {
    Long getId();

    String getKey();

    String getName();

    ProjectTypeKey getProjectTypeKey();

    ApplicationUser getProjectLead();

    Collection<ProjectComponent> getProjectComponents();

    Collection<Version> getVersions();

    Collection<IssueType> getIssueTypes();

    boolean isArchived();
}
