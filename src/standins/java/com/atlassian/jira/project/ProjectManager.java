package com.atlassian.jira.project;

import java.util.List;

public interface ProjectManager {
    Project getProjectObj(Long projectId);

    List<Project> getProjects();
}
