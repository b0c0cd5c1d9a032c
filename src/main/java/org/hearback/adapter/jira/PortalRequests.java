package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.servicedesk.api.ServiceDeskServiceException;
import com.atlassian.servicedesk.api.request.CustomerRequest;
import com.atlassian.servicedesk.api.request.ServiceDeskCustomerRequestService;

import java.util.Optional;

/** Issues as the customer portal has them, whoever asks. Thread-safe. */
final class PortalRequests {
    private final ServiceDeskCustomerRequestService requests;

    PortalRequests(ServiceDeskCustomerRequestService requests) {
        this.requests = requests;
    }

    /** The request that the issue is; empty for an issue that is none. */
    Optional<CustomerRequest> find(Issue issue) {
        var query =
                requests.newIssueQueryBuilder().issue(issue.getId()).overrideSecurity(true).build();
        try {
            return Optional.of(requests.getCustomerRequest(null, query));
        } catch (ServiceDeskServiceException e) {
            return Optional.empty(); // how the service desk says that it has no such request
        }
    }
}
