package com.atlassian.jira.issue;

public interface IssueInputParameters {
    IssueInputParameters setPriorityId(String priorityId);

    void setSkipScreenCheck(boolean skipScreenCheck);
}
