package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;

import org.hearback.request.Reporters;

import java.util.Date;
import java.util.Optional;

/** Who reported an issue, by the database. */
final class JiraReporters implements Reporters {
    private final IssueManager issues;

    JiraReporters(IssueManager issues) {
        this.issues = issues;
    }

    @Override
    public Optional<Reported> find(long issueId) {
        Issue issue = issues.getIssueObject(issueId);
        return issue == null ? Optional.empty() : of(issue);
    }

    static Optional<Reported> of(Issue issue) {
        Date created = issue.getCreated();
        return Optional.ofNullable(issue.getReporter())
                .map(
                        reporter ->
                                new Reported(
                                        LiveIssues.refTo(issue),
                                        reporter.getKey(),
                                        created.toInstant()));
    }
}
