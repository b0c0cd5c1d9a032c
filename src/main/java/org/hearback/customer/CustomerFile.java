package org.hearback.customer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What Jira knows of customers. Thread-safe; every answer holds only what the caller of the current
 * web request may see there. {@code adapter.jira} implements it; {@code CustomerFileContract}
 * defines it.
 */
public interface CustomerFile {
    /** Jira user key of the issue's reporter; empty where there is none or no such issue. */
    Optional<String> reporterOf(long issueId);

    /** The requests that these customers reported, in any project; newest first. */
    List<FiledRequest> reportedBy(Collection<String> userKeys, int limit);

    /** The requests of those issue ids; those that are gone or hidden are left out. */
    List<FiledRequest> requests(Collection<Long> issueIds);

    /** The newest rating of a request that one of these customers reported. */
    Optional<Survey> lastSurvey(Collection<String> userKeys);

    /** The names of the organisations of these customers, each once, by name. */
    List<String> organisations(Collection<String> userKeys);
}
