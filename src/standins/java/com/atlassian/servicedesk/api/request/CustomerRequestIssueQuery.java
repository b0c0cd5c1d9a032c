package com.atlassian.servicedesk.api.request;

public interface CustomerRequestIssueQuery {
    long issue();

    boolean overrideSecurity();

    interface Builder {
        Builder issue(long issue);

        Builder overrideSecurity(boolean overrideSecurity);

        CustomerRequestIssueQuery build();
    }
}
