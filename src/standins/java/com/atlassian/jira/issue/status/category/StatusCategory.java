package com.atlassian.jira.issue.status.category;

public interface StatusCategory {
    String COMPLETE = "done";

    String getKey();
}
