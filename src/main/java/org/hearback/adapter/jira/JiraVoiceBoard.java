package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.index.IssueIndexingService;

import org.hearback.owner.VoiceBoard;

/** Counts that changes show by a property, by which JQL finds them. */
final class JiraVoiceBoard implements VoiceBoard {
    private final Acting acting;
    private final IssueManager issues;
    private final Marks marks;
    private final IssueIndexingService index;

    JiraVoiceBoard(JiraServices jira) {
        this.acting = jira.acting();
        this.issues = jira.work().issues();
        this.marks = jira.marks();
        this.index = jira.work().index();
    }

    @Override
    public void show(long changeId, int people, int superUsers) {
        acting.run(
                null,
                "count voices on issue " + changeId,
                () -> {
                    Issue issue = issues.getIssueObject(changeId);
                    // Jira does not index what is written past its own services.
                    if (issue != null && marks.markVoices(changeId, people, superUsers))
                        index.reIndex(issue);
                });
    }
}
