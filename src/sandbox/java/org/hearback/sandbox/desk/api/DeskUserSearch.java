package org.hearback.sandbox.desk.api;

import com.atlassian.jira.bc.user.search.UserSearchService;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.store.AccountBook;

import java.util.List;

/** Finds people by their addresses; as in Jira, in any case of letters. */
record DeskUserSearch(AccountBook accounts, JiraTypes types) implements UserSearchService {
    @Override
    public Iterable<ApplicationUser> findUsersByEmail(String email) {
        return accounts.allByEmail(email).stream().map(types::user).toList();
    }

    @Override
    public Iterable<String> findUserKeysByEmail(String email) {
        List<Account> found = accounts.allByEmail(email);
        return found.stream().map(Account::key).toList();
    }
}
