package org.hearback.dispatch;

import org.hearback.kernel.RequestRef;

/**
 * What we say in Jira. Thread-safe. {@code adapter.jira} implements it; each call takes up to 2 s
 * and writes to Jira: never inside a transaction. What is said here is no agent's answer: no door
 * takes it for one.
 *
 * <p>Methods throw {@link org.hearback.request.DeskRefused} where no later try can help, and {@link
 * org.hearback.request.DeskUnavailable} where one may.
 */
public interface CustomerComments {
    /**
     * Says it to the customer of that request, who hears of it as of every public comment.
     *
     * @param once a second comment with that mark is not added
     */
    void onRequest(RequestRef request, String text, String once);

    /**
     * Says it to a user of the house, who is mentioned, on that issue: as an internal comment where
     * customers read comments.
     *
     * @param once a second comment with that mark is not added
     */
    void inside(long issueId, String userKey, String text, String once);

    /** Whether a comment with that mark stands on the issue. */
    boolean stands(long issueId, String once);
}
