package com.atlassian.jira.user;

import java.security.Principal;

public interface ApplicationUser extends Principal {
    Long getId();

    String getKey();

    String getUsername();

    String getEmailAddress();

    String getDisplayName();

    boolean isActive();
}
