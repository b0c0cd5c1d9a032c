package com.atlassian.servicedesk.api.organization;

import com.atlassian.servicedesk.api.util.paging.LimitedPagedRequest;
import com.atlassian.servicedesk.api.util.paging.PagedRequest;

import java.util.Optional;

public interface OrganizationsQuery {
    Optional<Integer> serviceDeskId();

    LimitedPagedRequest pagedRequest();

    interface Builder {
        Builder serviceDeskId(Integer serviceDeskId);

        Builder pagedRequest(PagedRequest pagedRequest);

        OrganizationsQuery build();
    }
}
