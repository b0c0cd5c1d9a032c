package org.hearback.adapter.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.servicedesk.api.ServiceDeskServiceException;
import com.atlassian.servicedesk.api.organization.CustomerOrganization;
import com.atlassian.servicedesk.api.organization.OrganizationService;
import com.atlassian.servicedesk.api.util.paging.SimplePagedRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The organisations of customers. The service desk can only be asked which organisations somebody
 * may see: for a customer these are their own, for an agent they are all, so agents have none here.
 * Thread-safe.
 */
final class Organisations {
    private static final Logger LOG = LoggerFactory.getLogger(Organisations.class);

    /** More than anybody belongs to. */
    private static final int MOST = 50;

    private final OrganizationService organisations;
    private final UserManager users;
    private final Permissions permissions;

    Organisations(OrganizationService organisations, UserManager users, Permissions permissions) {
        this.organisations = organisations;
        this.users = users;
        this.permissions = permissions;
    }

    /** Their names, each once, by name. */
    List<String> of(Collection<String> userKeys) {
        return userKeys.stream()
                .flatMap(key -> Stream.ofNullable(users.getUserByKey(key)))
                .filter(user -> !permissions.isAgentSomewhere(user))
                .flatMap(user -> of(user).stream())
                .map(CustomerOrganization::getName)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private List<CustomerOrganization> of(ApplicationUser customer) {
        var query =
                organisations
                        .newOrganizationsQueryBuilder()
                        .pagedRequest(SimplePagedRequest.paged(0, MOST))
                        .build();
        try {
            return organisations.getOrganizations(customer, query).getResults();
        } catch (ServiceDeskServiceException e) {
            LOG.debug("No organisations are shown for {}", customer.getKey(), e);
            return List.of();
        }
    }
}
