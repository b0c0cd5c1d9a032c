package com.atlassian.jira.issue;

public interface IssueInputParameters {}
