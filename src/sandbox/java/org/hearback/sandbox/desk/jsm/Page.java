package org.hearback.sandbox.desk.jsm;

import com.atlassian.servicedesk.api.util.paging.PagedRequest;
import com.atlassian.servicedesk.api.util.paging.PagedResponse;

import java.util.Iterator;
import java.util.List;

/** One page of a list. */
record Page<T>(List<T> getResults, boolean hasNextPage) implements PagedResponse<T> {
    static <T> Page<T> of(List<T> all, PagedRequest wanted) {
        int from = Math.min(Math.max(wanted.getStart(), 0), all.size());
        int to = Math.min(from + Math.max(wanted.getLimit(), 0), all.size());
        return new Page<>(List.copyOf(all.subList(from, to)), to < all.size());
    }

    @Override
    public int size() {
        return getResults.size();
    }

    @Override
    public Iterator<T> iterator() {
        return getResults.iterator();
    }
}
