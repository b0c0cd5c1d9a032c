package com.atlassian.servicedesk.api.organization;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.util.paging.PagedResponse;

public interface OrganizationService {
    OrganizationsQuery.Builder newOrganizationsQueryBuilder();

    UsersInOrganizationQuery.Builder newUsersInOrganizationQuery();

    CustomerOrganization getById(ApplicationUser user, Integer organizationId);

    PagedResponse<CustomerOrganization> getOrganizations(
            ApplicationUser user, OrganizationsQuery requestQuery);

    PagedResponse<ApplicationUser> getUsersInOrganization(
            ApplicationUser user, UsersInOrganizationQuery query);
}
