package com.atlassian.jira.issue;

public interface IssueInputParameters {
    IssueInputParameters setProjectId(Long projectId);

    IssueInputParameters setIssueTypeId(String issueTypeId);

    IssueInputParameters setSummary(String summary);

    IssueInputParameters setDescription(String description);

    IssueInputParameters setReporterId(String reporterId);

    IssueInputParameters setAssigneeId(String assigneeId);

    IssueInputParameters setComponentIds(Long... componentIds);

    IssueInputParameters setFixVersionIds(Long... fixVersionIds);

    IssueInputParameters setResolutionId(String resolutionId);

    IssueInputParameters setPriorityId(String priorityId);

    void setApplyDefaultValuesWhenParameterNotProvided(boolean applyDefaultValues);

    void setSkipScreenCheck(boolean skipScreenCheck);
}
