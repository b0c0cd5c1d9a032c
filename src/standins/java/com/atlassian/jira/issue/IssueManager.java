package com.atlassian.jira.issue;

import java.util.Collection;
import java.util.List;

public interface IssueManager {
    MutableIssue getIssueObject(Long issueId);

    MutableIssue getIssueObject(String key);

    MutableIssue getIssueByCurrentKey(String key);

    List<Issue> getIssueObjects(Collection<Long> ids);
}
