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

    /** Whether the caller is an agent of the project; false for one that does not exist. */
    boolean worksIn(long projectId);

    /**
     * Whether the caller may see the issue, agent or not; false for an issue that does not exist.
     */
    boolean browses(long issueId);

    /**
     * Whether the caller works on the issue and may see who is behind it: handles, history and
     * posts of the person who reported it.
     */
    boolean seesPeople(long issueId);

    /**
     * Whether the caller works on the issue and may say which handles are one person, and act for
     * that person: link, unlink, send a page link, erase.
     */
    boolean linksHandles(long issueId);

    /** Whether the caller looks after super-users; who administers Jira always does. */
    boolean caretakes();

    /**
     * Whether the caller tells customers what became of the changes in the project, and may see the
     * project; false for one that does not exist.
     */
    boolean tells(long projectId);

    /**
     * Whether the caller sets up the project, as its administrator or Jira's; false for one that
     * does not exist.
     */
    boolean administersProject(long projectId);
}
