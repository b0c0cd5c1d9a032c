package com.atlassian.servicedesk.api.organization;

import com.atlassian.servicedesk.api.util.paging.LimitedPagedRequest;
import com.atlassian.servicedesk.api.util.paging.PagedRequest;

public interface UsersInOrganizationQuery {
    CustomerOrganization organization();

    LimitedPagedRequest pagedRequest();

    interface Builder {
        Builder customerOrganization(CustomerOrganization organization);

        Builder pagedRequest(PagedRequest pagedRequest);

        UsersInOrganizationQuery build();
    }
}
