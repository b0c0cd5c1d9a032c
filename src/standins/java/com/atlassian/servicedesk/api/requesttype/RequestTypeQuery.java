package com.atlassian.servicedesk.api.requesttype;

import com.atlassian.servicedesk.api.util.paging.PagedRequest;

/** What a builder made; only the host that built it reads it. */
public interface RequestTypeQuery {
    interface Builder {
        Builder serviceDesk(Integer serviceDeskId);

        Builder requestType(Integer requestTypeId);

        Builder requestOverrideSecurity(Boolean override);

        Builder pagedRequest(PagedRequest page);

        RequestTypeQuery build();
    }
}
