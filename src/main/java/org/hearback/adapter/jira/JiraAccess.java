package org.hearback.adapter.jira;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;

import org.hearback.kernel.Access;

import java.util.Optional;

/** What Jira lets the caller of the current web request do. */
final class JiraAccess implements Access {
    private final JiraAuthenticationContext context;
    private final IssueManager issues;
    private final Permissions permissions;

    JiraAccess(JiraAuthenticationContext context, IssueManager issues, Permissions permissions) {
        this.context = context;
        this.issues = issues;
        this.permissions = permissions;
    }

    @Override
    public Optional<String> caller() {
        return user().map(ApplicationUser::getKey);
    }

    @Override
    public boolean administers() {
        return user().filter(permissions::administers).isPresent();
    }

    @Override
    public boolean worksOn(long issueId) {
        return user().filter(caller -> worksOn(issueId, caller)).isPresent();
    }

    private boolean worksOn(long issueId, ApplicationUser caller) {
        var issue = issues.getIssueObject(issueId);
        return issue != null
                && permissions.sees(issue, caller)
                && permissions.isAgentOn(issue, caller);
    }

    private Optional<ApplicationUser> user() {
        return Optional.ofNullable(context.getLoggedInUser());
    }
}
