package org.hearback.voice;

import org.hearback.kernel.ChangeRef;

import java.util.List;
import java.util.Optional;

/**
 * Finds and makes changes, in the name and with the eyes of the caller of the current web request:
 * nobody is shown an issue that they may not see. Thread-safe. {@code adapter.jira} implements it.
 */
public interface ChangeFinder {
    /** A change as a person chooses it. */
    record Found(ChangeRef change, String summary, String status, String project) {}

    /** A project in which a change can be made, with the issue types for it, standard ones only. */
    record Place(long projectId, String key, String name, List<IssueType> types) {}

    /** An issue type of Jira. */
    record IssueType(String id, String name) {}

    /**
     * A change that is not made yet.
     *
     * @param quote what the customer said, to be set off from the rest of the description; empty
     *     where there is nothing to quote
     */
    record Draft(long projectId, String typeId, String summary, String description, String quote) {}

    /**
     * The open issues that are likeliest what that text asks for, best first; found by Jira's own
     * text search. Takes up to 2 s.
     *
     * @param text a customer's words; its rarer words count
     * @param except issue ids that are linked already
     */
    List<Found> likely(String text, List<Long> except, int limit);

    /**
     * What stands in the issue: its summary and its description, as plain text; empty where there
     * is none that the caller may see.
     */
    String textOf(long issueId);

    /** The change of that key or number; empty where there is none that the caller may see. */
    Optional<Found> find(String key);

    /** The changes of these ids that the caller may see. */
    List<Found> find(List<Long> issueIds);

    /** Where the caller may make one. */
    List<Place> places();

    /**
     * Makes a change.
     *
     * @throws org.hearback.request.DeskRefused if Jira will not; the message is Jira's, for the
     *     caller
     */
    ChangeRef create(Draft draft);
}
