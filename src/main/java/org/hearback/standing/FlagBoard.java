package org.hearback.standing;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Where a request shows that its reporter is a super-user. Thread-safe. {@code adapter.jira}
 * implements it; {@code FlagBoardContract} defines it. Each call takes up to 2 s and none is made
 * inside a transaction.
 *
 * <p>All methods throw {@link org.hearback.request.DeskUnavailable} if a later try may help.
 */
public interface FlagBoard {
    /**
     * What a request shows.
     *
     * @param since since when the reporter is one, in UTC; null where they are none
     */
    record Mark(boolean superUser, @Nullable LocalDate since) {}

    /** A priority that an administrator may choose. */
    record Priority(String id, String name) {}

    /** All priorities of Jira, in Jira's order. */
    List<Priority> priorities();

    /**
     * Marks the request. Does nothing if it bears that mark already, or if the issue is gone.
     *
     * @param issueId Jira's id
     */
    void mark(long issueId, Mark mark);

    /**
     * Gives the request this priority. Does nothing where the issue or the priority is gone, or
     * where the issue has no such field.
     */
    void prioritise(long issueId, String priorityId);

    /** Ids of unresolved requests that these customers reported, newest first. */
    List<Long> openRequestsOf(Collection<String> customerKeys, int limit);
}
