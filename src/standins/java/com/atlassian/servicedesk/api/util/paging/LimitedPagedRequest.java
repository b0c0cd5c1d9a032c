package com.atlassian.servicedesk.api.util.paging;

public interface LimitedPagedRequest extends PagedRequest {}
