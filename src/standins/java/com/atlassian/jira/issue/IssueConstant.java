package com.atlassian.jira.issue;

public interface IssueConstant {
    String getId();

    String getName();

    String getNameTranslation();
}
