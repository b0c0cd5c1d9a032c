package org.hearback.claim;

import org.hearback.kernel.RequestRef;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests as their reporters see them, in memory. */
public final class FakeOwnRequests implements OwnRequests {
    private final Map<Long, OwnRequest> requests = new LinkedHashMap<>();

    /** From now on the request is there. */
    public void put(RequestRef request, String summary, String status) {
        requests.put(request.issueId(), new OwnRequest(request, summary, status, false));
    }

    @Override
    public List<OwnRequest> find(Collection<Long> issueIds) {
        if (issueIds.size() > 100) throw new IllegalArgumentException("more than 100 issues");
        return requests.values().stream()
                .filter(own -> issueIds.contains(own.request().issueId()))
                .toList();
    }
}
