package com.atlassian.jira.application;

import com.atlassian.jira.user.ApplicationUser;

public interface ApplicationRoleManager {
    boolean hasAnyRole(ApplicationUser user);
}
