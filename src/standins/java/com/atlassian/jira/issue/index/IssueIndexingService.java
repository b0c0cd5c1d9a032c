package com.atlassian.jira.issue.index;

import com.atlassian.jira.issue.Issue;

public interface IssueIndexingService {
    void reIndex(Issue issue) throws IndexException;
}
