package com.atlassian.jira.security;

import com.atlassian.jira.user.ApplicationUser;

import java.util.Locale;

public interface JiraAuthenticationContext {
    ApplicationUser getLoggedInUser();

    Locale getLocale();

    void setLoggedInUser(ApplicationUser user);

    void clearLoggedInUser();
}
