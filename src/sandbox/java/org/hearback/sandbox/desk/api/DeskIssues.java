package org.hearback.sandbox.desk.api;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;

import org.hearback.sandbox.desk.store.IssueBook;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Issues; the manager asks nobody for permission. */
final class DeskIssues implements IssueManager {
    private final IssueBook book;
    private final JiraTypes types;

    DeskIssues(IssueBook book, JiraTypes types) {
        this.book = book;
        this.types = types;
    }

    @Override
    public @Nullable MutableIssue getIssueObject(Long issueId) {
        return types.issue(issueId);
    }

    /** The issue of a key, or the one that had it before it was moved. */
    @Override
    public @Nullable MutableIssue getIssueObject(String key) {
        return book.byKey(key).map(types::issue).orElse(null);
    }

    @Override
    public @Nullable MutableIssue getIssueByCurrentKey(String key) {
        return book.byKey(key)
                .filter(issue -> issue.key().equalsIgnoreCase(key))
                .map(types::issue)
                .orElse(null);
    }

    @Override
    public List<Issue> getIssueObjects(Collection<Long> ids) {
        return ids.stream().flatMap(id -> Stream.<Issue>ofNullable(types.issue(id))).toList();
    }
}
