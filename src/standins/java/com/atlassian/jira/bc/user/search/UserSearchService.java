package com.atlassian.jira.bc.user.search;

import com.atlassian.jira.user.ApplicationUser;

public interface UserSearchService {
    Iterable<ApplicationUser> findUsersByEmail(String email);

    Iterable<String> findUserKeysByEmail(String email);
}
