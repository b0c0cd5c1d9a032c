package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.security.JiraAuthenticationContext;

import java.util.Collection;
import java.util.List;

/** Issues as far as the caller of the current web request may see them. Thread-safe. */
final class VisibleIssues {
    private final JiraAuthenticationContext context;
    private final Acting acting;
    private final IssueManager issues;
    private final ReportedIssues reported;
    private final Permissions permissions;

    VisibleIssues(
            JiraAuthenticationContext context,
            Acting acting,
            IssueManager issues,
            ReportedIssues reported,
            Permissions permissions) {
        this.context = context;
        this.acting = acting;
        this.issues = issues;
        this.reported = reported;
        this.permissions = permissions;
    }

    /** Those of these ids. */
    List<Issue> find(Collection<Long> ids) {
        var caller = context.getLoggedInUser();
        if (caller == null || ids.isEmpty()) return List.of();
        return issues.getIssueObjects(ids).stream()
                .filter(issue -> permissions.sees(issue, caller))
                .toList();
    }

    /** Those that these customers reported; {@link ReportedIssues#seenBy} says what rest is. */
    List<Issue> reportedBy(Collection<String> userKeys, String rest, int limit) {
        var caller = context.getLoggedInUser();
        if (caller == null) return List.of();
        return acting.as(
                caller,
                "find what " + userKeys.size() + " customers reported",
                () -> reported.seenBy(caller, userKeys, rest, limit));
    }

    /** Whether the caller is an agent of any project. */
    boolean isAgentAsking() {
        var caller = context.getLoggedInUser();
        return caller != null && permissions.isAgentSomewhere(caller);
    }
}
