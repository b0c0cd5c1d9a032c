package com.atlassian.jira.bc.project.component;

import com.atlassian.jira.user.ApplicationUser;

public interface ProjectComponent {
    String getName();

    ApplicationUser getComponentLead();
}
