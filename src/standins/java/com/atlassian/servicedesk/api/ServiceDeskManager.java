package com.atlassian.servicedesk.api;

import com.atlassian.jira.project.Project;

public interface ServiceDeskManager {
    ServiceDesk getServiceDeskForProject(Project project);
}
