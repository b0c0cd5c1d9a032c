package com.atlassian.jira.project;

import com.atlassian.jira.project.type.ProjectTypeKey;

public interface Project {
    Long getId();

    String getKey();

    String getName();

    ProjectTypeKey getProjectTypeKey();

    boolean isArchived();
}
