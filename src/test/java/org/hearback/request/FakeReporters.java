package org.hearback.request;

import org.hearback.kernel.RequestRef;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Jira's reporters in memory. */
public final class FakeReporters implements Reporters {
    private final Map<Long, Reported> reporters = new HashMap<>();

    /** The customer of that key reported the issue. */
    public void put(long issueId, String userKey) {
        var request = new RequestRef(issueId, "SUP-" + issueId);
        reporters.put(issueId, new Reported(request, userKey));
    }

    @Override
    public Optional<Reported> find(long issueId) {
        return Optional.ofNullable(reporters.get(issueId));
    }
}
