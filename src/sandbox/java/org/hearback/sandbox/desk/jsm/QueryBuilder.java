package org.hearback.sandbox.desk.jsm;

import com.atlassian.servicedesk.api.requesttype.RequestTypeQuery;
import com.atlassian.servicedesk.api.util.paging.PagedRequest;
import com.atlassian.servicedesk.api.util.paging.SimplePagedRequest;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Builds a query for request types. */
final class QueryBuilder implements RequestTypeQuery.Builder {
    /** JSM's page where none is asked for. */
    private static final int DEFAULT_LIMIT = 50;

    private @Nullable Integer desk;
    private @Nullable Integer type;
    private boolean override;
    private SimplePagedRequest page = new SimplePagedRequest(0, DEFAULT_LIMIT);

    @Override
    public RequestTypeQuery.Builder serviceDesk(Integer serviceDeskId) {
        desk = serviceDeskId;
        return this;
    }

    @Override
    public RequestTypeQuery.Builder requestType(Integer requestTypeId) {
        type = requestTypeId;
        return this;
    }

    @Override
    public RequestTypeQuery.Builder requestOverrideSecurity(Boolean override) {
        this.override = override;
        return this;
    }

    @Override
    public RequestTypeQuery.Builder pagedRequest(PagedRequest page) {
        this.page = new SimplePagedRequest(page.getStart(), page.getLimit());
        return this;
    }

    @Override
    public RequestTypeQuery build() {
        return new Built(Optional.ofNullable(desk), Optional.ofNullable(type), override, page);
    }

    /** What was asked for. */
    record Built(
            Optional<Integer> serviceDesk,
            Optional<Integer> requestType,
            boolean overridesSecurity,
            SimplePagedRequest page)
            implements RequestTypeQuery {}
}
