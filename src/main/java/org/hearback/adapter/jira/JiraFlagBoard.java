package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.index.IssueIndexingService;

import org.hearback.standing.FlagBoard;

import java.util.Collection;
import java.util.List;

/** The flags that issues show by a property, by which JQL finds them, and by their priority. */
final class JiraFlagBoard implements FlagBoard {
    private final Acting acting;
    private final IssueManager issues;
    private final Marks marks;
    private final IssueIndexingService index;
    private final Priorities priorities;
    private final ServiceRequests requests;

    JiraFlagBoard(
            Acting acting,
            IssueManager issues,
            Marks marks,
            IssueIndexingService index,
            Priorities priorities,
            ServiceRequests requests) {
        this.acting = acting;
        this.issues = issues;
        this.marks = marks;
        this.index = index;
        this.priorities = priorities;
        this.requests = requests;
    }

    @Override
    public void mark(long issueId, Mark mark) {
        acting.run(
                null,
                "mark the reporter of issue " + issueId,
                () -> {
                    Issue issue = issues.getIssueObject(issueId);
                    // Jira does not index what is written past its own services.
                    if (issue != null && marks.markReporter(issueId, mark)) index.reIndex(issue);
                });
    }

    @Override
    public void prioritise(long issueId, String priorityId) {
        Issue issue =
                acting.as(null, "find issue " + issueId, () -> issues.getIssueObject(issueId));
        if (issue != null) priorities.give(issue, priorityId);
    }

    @Override
    public List<Long> openRequestsOf(Collection<String> customerKeys, int limit) {
        return acting.as(
                null,
                "find open requests of " + customerKeys.size() + " customers",
                () -> requests.open(customerKeys, limit));
    }

    @Override
    public List<Priority> priorities() {
        return acting.as(null, "list the priorities", priorities::all);
    }
}
