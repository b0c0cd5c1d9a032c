package org.hearback.claim;

import org.hearback.kernel.RequestRef;

import java.util.Collection;
import java.util.List;

/**
 * What a customer may know of their requests. Thread-safe. {@code adapter.jira} implements it; it
 * asks as nobody in particular, because the visitor has no account: so it tells what stands on the
 * portal for the reporter and nothing else.
 */
public interface OwnRequests {
    /**
     * A request as its reporter sees it.
     *
     * @param summary as it stands now
     * @param status the name that the request type gives to the status on the portal; the status's
     *     own name where it gives none
     * @param isResolved whether nothing more is to be done
     */
    record OwnRequest(RequestRef request, String summary, String status, boolean isResolved) {}

    /**
     * Those of the issues that are there, in no order.
     *
     * @param issueIds at most 100
     */
    List<OwnRequest> find(Collection<Long> issueIds);
}
