package org.hearback.sandbox.desk.api;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.sandbox.host.CurrentUser;
import org.hearback.sandbox.host.SandboxUser;
import org.hearback.sandbox.host.Users;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Who this thread works for, as the host knows it. */
final class DeskAuthentication implements JiraAuthenticationContext {
    private final CurrentUser current;
    private final Users users;
    private final JiraTypes types;
    private final DeskPreferences preferences;

    DeskAuthentication(
            CurrentUser current, Users users, JiraTypes types, DeskPreferences preferences) {
        this.current = current;
        this.users = users;
        this.types = types;
        this.preferences = preferences;
    }

    @Override
    public @Nullable ApplicationUser getLoggedInUser() {
        return current.get().map(user -> types.user(user.key())).orElse(null);
    }

    @Override
    public Locale getLocale() {
        return preferences.getLocale();
    }

    @Override
    public void setLoggedInUser(@Nullable ApplicationUser user) {
        become(user == null ? null : users.find(user.getUsername()).orElse(null));
    }

    @Override
    public void clearLoggedInUser() {
        become(null);
    }

    /** Jira's context has no scopes: who is set stays until another is set. */
    private void become(@Nullable SandboxUser next) {
        CurrentUser.Scope unused = current.as(next);
    }
}
