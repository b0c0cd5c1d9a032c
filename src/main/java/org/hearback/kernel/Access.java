package org.hearback.kernel;

import java.util.Optional;

/**
 * What the person behind the current web request may do. Thread-safe; each answer is about the
 * calling thread's request. {@code adapter.jira} implements it.
 */
public interface Access {
    /** The Jira user key of the caller; empty for an anonymous one. */
    Optional<String> caller();

    /** Whether the caller administers Jira. */
    boolean administers();

    /**
     * Whether the caller is an agent who may see the issue; false for an issue that does not exist.
     */
    boolean worksOn(long issueId);
}
