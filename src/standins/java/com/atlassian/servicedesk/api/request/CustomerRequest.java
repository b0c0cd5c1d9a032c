package com.atlassian.servicedesk.api.request;

import com.atlassian.jira.issue.Issue;

public interface CustomerRequest {
    Issue getIssue();

    int getRequestTypeId();

    CustomerRequestStatus currentStatus();

    interface CustomerRequestStatus {
        String status();
    }
}
