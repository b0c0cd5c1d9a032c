package org.hearback.request;

import org.hearback.kernel.RequestRef;

import java.util.Optional;

/** Who reported an issue in Jira. Thread-safe. {@code adapter.jira} implements it. */
public interface Reporters {
    /**
     * A request and its reporter in Jira.
     *
     * @param userKey Jira user key
     */
    record Reported(RequestRef request, String userKey) {}

    /** The issue's reporter; empty when the issue is gone or has none. */
    Optional<Reported> find(long issueId);
}
