package org.hearback.request;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.HandleId;
import org.hearback.kernel.RequestRef;

import java.time.Instant;

/**
 * An agent confirmed that a fault was reproduced from what the reporter wrote.
 *
 * @param reporter who reported it
 * @param by the agent, as a handle of Jira
 */
public record Reproduction(RequestRef request, HandleId reporter, HandleId by, Instant at) {
    public Reproduction {
        requireNonNull(request, "request");
        requireNonNull(reporter, "reporter");
        requireNonNull(by, "by");
        requireNonNull(at, "at");
    }
}
