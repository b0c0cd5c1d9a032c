package com.atlassian.servicedesk.api.util.paging;

import java.util.List;

public interface PagedResponse<T> extends Iterable<T> {
    List<T> getResults();

    boolean hasNextPage();

    int size();
}
