package com.atlassian.servicedesk.api.util.paging;

public interface PagedRequest {
    int getStart();

    int getLimit();
}
