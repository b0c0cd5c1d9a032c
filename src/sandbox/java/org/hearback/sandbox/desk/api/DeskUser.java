package org.hearback.sandbox.desk.api;

import com.atlassian.jira.user.ApplicationUser;

import org.hearback.sandbox.desk.model.Account;
import org.jspecify.annotations.Nullable;

/** An account as Jira shows it; equal to every other view of the same account. */
final class DeskUser implements ApplicationUser {
    private final Account account;

    DeskUser(Account account) {
        this.account = account;
    }

    @Override
    public Long getId() {
        return account.id();
    }

    @Override
    public String getKey() {
        return account.key();
    }

    @Override
    public String getUsername() {
        return account.name();
    }

    @Override
    public String getName() {
        return account.name();
    }

    @Override
    public String getEmailAddress() {
        return account.email();
    }

    @Override
    public String getDisplayName() {
        return account.displayName();
    }

    @Override
    public boolean isActive() {
        return account.active();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ApplicationUser user && user.getKey().equals(account.key());
    }

    @Override
    public int hashCode() {
        return account.key().hashCode();
    }

    @Override
    public String toString() {
        return account.name() + "(" + account.key() + ")";
    }
}
