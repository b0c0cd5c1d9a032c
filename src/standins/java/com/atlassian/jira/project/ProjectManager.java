package com.atlassian.jira.project;

import java.util.List;

public interface ProjectManager {
    Project getProjectObj(Long projectId);

    Project getProjectObjByKey(String projectKey);

    List<Project> getProjects();

    List<Project> getArchivedProjects();
}
