package org.hearback.request;

import org.hearback.kernel.RequestRef;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Jira's reporters in memory. */
public final class FakeReporters implements Reporters {
    /** When all of them reported. */
    public static final Instant REPORTED_AT = Instant.parse("2026-01-03T08:00:00Z");

    private final Map<Long, Reported> reporters = new HashMap<>();

    /** The customer of that key reported the issue. */
    public void put(long issueId, String userKey) {
        var request = new RequestRef(issueId, "SUP-" + issueId);
        reporters.put(issueId, reported(request, userKey));
    }

    /** That customer reported the request. */
    public static Reported reported(RequestRef request, String userKey) {
        return new Reported(request, userKey, REPORTED_AT);
    }

    @Override
    public Optional<Reported> find(long issueId) {
        return Optional.ofNullable(reporters.get(issueId));
    }
}
