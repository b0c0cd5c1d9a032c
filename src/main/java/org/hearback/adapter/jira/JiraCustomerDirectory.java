package org.hearback.adapter.jira;

import com.atlassian.jira.bc.user.search.UserSearchService;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.person.CustomerDirectory;

import java.util.List;
import java.util.stream.StreamSupport;

/** The customers that Jira's user directories know. */
final class JiraCustomerDirectory implements CustomerDirectory {
    private final UserSearchService search;

    JiraCustomerDirectory(UserSearchService search) {
        this.search = search;
    }

    @Override
    public List<String> withEmail(String email) {
        var address = email.strip();
        if (address.isEmpty()) return List.of();
        return StreamSupport.stream(search.findUsersByEmail(address).spliterator(), false)
                .filter(ApplicationUser::isActive)
                .map(ApplicationUser::getKey)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
