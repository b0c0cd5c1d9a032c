package com.atlassian.servicedesk.api.request;

import com.atlassian.jira.issue.Issue;

public interface CustomerRequest {
    Issue getIssue();
}
