package org.hearback.loop;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What Jira says of changes and of what hangs on them, with nobody's eyes: what is shown to people
 * is for the doors to check. Issues that are deleted or archived are left out. Thread-safe. {@code
 * adapter.jira} implements it. Not inside a transaction.
 */
public interface ChangeDesk {
    /** The changes of these ids, in no order; thousands may be named. */
    List<Change> find(Collection<Long> issueIds);

    /**
     * The issues whose voices may count for that issue: duplicates of it, what it was cloned from,
     * its sub-tasks and, for an epic, its issues.
     */
    List<Way> waysTo(long issueId);

    /** As {@link #waysTo(long)} for many; those without any may be left out. */
    Map<Long, List<Way>> waysTo(Collection<Long> issueIds);

    /**
     * The issues that this one is a part of or stands for: the other ends of {@link #waysTo(long)}.
     */
    List<Way> waysFrom(long issueId);

    /** Whether the issue is a customer request: its reporter speaks in it. */
    boolean isRequest(long issueId);

    /** Ids of the issues that are fixed in the version. */
    List<Long> fixedIn(long versionId);

    /**
     * From one issue to another.
     *
     * @param to the other end
     */
    record Way(Kind kind, long to, String key) {
        /** Why the voices of one count for the other; stored by name. */
        public enum Kind {
            /** The one is a duplicate of the other. */
            DUPLICATE,
            /** The other was cloned from the one. */
            CLONE,
            /** The one is a sub-task of the other. */
            SUB_TASK,
            /** The one belongs to the epic that is the other. */
            EPIC
        }
    }
}
