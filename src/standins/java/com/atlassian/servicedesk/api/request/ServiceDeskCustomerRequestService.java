package com.atlassian.servicedesk.api.request;

import com.atlassian.jira.user.ApplicationUser;

public interface ServiceDeskCustomerRequestService {
    CustomerRequestCreateParameters.Builder newCreateBuilder();

    CustomerRequest createCustomerRequest(
            ApplicationUser user, CustomerRequestCreateParameters parameters);

    CustomerRequestIssueQuery.Builder newIssueQueryBuilder();

    CustomerRequest getCustomerRequest(ApplicationUser user, CustomerRequestIssueQuery query);
}
