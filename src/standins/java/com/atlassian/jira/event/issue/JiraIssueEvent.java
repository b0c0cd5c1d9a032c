package com.atlassian.jira.event.issue;

public interface JiraIssueEvent {}
