package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;

import org.hearback.kernel.ChangeRef;
import org.hearback.kernel.RequestRef;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The issues behind requests and changes, as they stand in the database now. Thread-safe. */
final class LiveIssues {
    /** Ids in one query: databases take a thousand at most. */
    private static final int MOST_AT_ONCE = 500;

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

    /** The issue; empty when it was deleted or archived. */
    Optional<Issue> live(long issueId) {
        return Optional.<Issue>ofNullable(issues.getIssueObject(issueId))
                .filter(LiveIssues::isLive);
    }

    /** Those of the ids that were neither deleted nor archived, in no order. */
    List<Issue> live(Collection<Long> issueIds) {
        var wanted = issueIds.stream().distinct().toList();
        var found = new ArrayList<Issue>();
        for (int from = 0; from < wanted.size(); from += MOST_AT_ONCE)
            issues
                    .getIssueObjects(
                            wanted.subList(from, Math.min(from + MOST_AT_ONCE, wanted.size())))
                    .stream()
                    .filter(LiveIssues::isLive)
                    .forEach(found::add);
        return found;
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
        if (issue.isArchived())
            throw words.refusal("hearback.desk.request.archived", request.key());
        var project = issue.getProjectObject();
        if (project.isArchived())
            throw words.refusal("hearback.desk.project.archived", project.getKey());
        return issue;
    }

    /** Whether the issue is not archived, neither itself nor with its project. */
    static boolean isLive(Issue issue) {
        return !issue.isArchived() && !issue.getProjectObject().isArchived();
    }

    /** The change that the issue is. */
    static ChangeRef changeTo(Issue issue) {
        return new ChangeRef(issue.getId(), issue.getKey());
    }

    /** The request that the issue is. */
    static RequestRef refTo(Issue issue) {
        return new RequestRef(issue.getId(), issue.getKey());
    }
}
