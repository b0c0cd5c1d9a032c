package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;

import org.hearback.claim.OwnRequests;

import java.util.Collection;
import java.util.List;

/** What the portal says of requests. */
final class JiraOwnRequests implements OwnRequests {
    private final Acting acting;
    private final IssueManager issues;
    private final PortalRequests portal;

    JiraOwnRequests(Acting acting, IssueManager issues, PortalRequests portal) {
        this.acting = acting;
        this.issues = issues;
        this.portal = portal;
    }

    @Override
    public List<OwnRequest> find(Collection<Long> issueIds) {
        return acting.as(
                null,
                "read " + issueIds.size() + " requests",
                () -> issues.getIssueObjects(issueIds).stream().map(this::seen).toList());
    }

    private OwnRequest seen(Issue issue) {
        var status =
                portal.find(issue)
                        .map(request -> request.currentStatus().status())
                        .orElseGet(() -> issue.getStatus().getName());
        return new OwnRequest(
                LiveIssues.refTo(issue), issue.getSummary(), status, Reopening.isResolved(issue));
    }
}
