package com.atlassian.jira.issue;

public interface IssueManager {
    MutableIssue getIssueObject(Long issueId);
}
