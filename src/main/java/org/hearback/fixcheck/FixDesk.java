package org.hearback.fixcheck;

import org.hearback.kernel.ChangeRef;
import org.hearback.kernel.RequestRef;

/**
 * Where a no is heard in Jira. Thread-safe. {@code adapter.jira} implements it. Never inside a
 * transaction.
 *
 * <p>Methods throw {@link org.hearback.request.DeskRefused} if no retry can help, such as for a
 * request that is gone, and {@link org.hearback.request.DeskUnavailable} if a later retry may.
 */
public interface FixDesk {
    /**
     * Adds the words to the request as its customer's public comment, and reopens it where it is
     * resolved.
     *
     * @param words in the customer's language
     * @param once marks the comment: a second call with it adds nothing and reopens nothing
     */
    void reopen(RequestRef request, String words, String once);

    /**
     * The same for a request of somebody else in which whoever says no wrote as well: it is said to
     * people of the house alone, since nobody's words are put into another's mouth.
     *
     * @param once marks the comment: a second call with it adds nothing and reopens nothing
     */
    void reopenForAnother(RequestRef request, String once);

    /**
     * Says on the change, for people of the house alone, that it is not fixed.
     *
     * @param version that was told to have it; empty where none was
     * @param request in which it goes on; empty where the customer has none
     * @param once marks the comment: a second call with it adds nothing
     */
    void report(ChangeRef change, String version, String request, String once);
}
