package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;

import org.hearback.kernel.RequestRef;

import java.util.Optional;

/** The issues behind requests, as they stand in the database now. Thread-safe. */
final class LiveIssues {
    private final IssueManager issues;
    private final Words words;

    LiveIssues(IssueManager issues, Words words) {
        this.issues = issues;
        this.words = words;
    }

    /** The issue; empty when it was deleted. */
    Optional<Issue> find(RequestRef request) {
        return Optional.ofNullable(issues.getIssueObject(request.issueId()));
    }

    /**
     * The issue, to change it; refused where it was deleted or archived. Jira's managers check
     * neither.
     */
    Issue writable(RequestRef request) {
        var issue =
                find(request)
                        .orElseThrow(
                                () -> words.refusal("hearback.desk.request.gone", request.key()));
        var project = issue.getProjectObject();
        if (project.isArchived())
            throw words.refusal("hearback.desk.project.archived", project.getKey());
        return issue;
    }

    /** The request that the issue is. */
    static RequestRef refTo(Issue issue) {
        return new RequestRef(issue.getId(), issue.getKey());
    }
}
