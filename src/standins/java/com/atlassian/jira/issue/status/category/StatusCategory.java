package com.atlassian.jira.issue.status.category;

public interface StatusCategory {
    String IN_PROGRESS = "indeterminate";
    String COMPLETE = "done";

    String getKey();
}
