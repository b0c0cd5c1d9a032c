package org.hearback.request;

import org.hearback.kernel.RequestRef;

import java.time.Instant;
import java.util.Optional;

/** Who reported an issue in Jira. Thread-safe. {@code adapter.jira} implements it. */
public interface Reporters {
    /**
     * A request and its reporter in Jira.
     *
     * @param userKey Jira user key
     * @param at when it was reported
     */
    record Reported(RequestRef request, String userKey, Instant at) {}

    /** The issue's reporter; empty when the issue is gone or has none. */
    Optional<Reported> find(long issueId);
}
