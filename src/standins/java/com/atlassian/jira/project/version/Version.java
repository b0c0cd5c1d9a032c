package com.atlassian.jira.project.version;

import com.atlassian.jira.project.Project;

import java.util.Date;

public interface Version {
    Long getId();

    String getName();

    String getDescription();

    Long getProjectId();

    Project getProject();

    boolean isReleased();

    boolean isArchived();

    Date getReleaseDate();
}
