package org.hearback.voice;

import org.hearback.kernel.ChangeRef;

import java.util.List;

/**
 * The links between requests and changes that people see in Jira: of a link type of our own, {@code
 * SUP-4 voices APP-9}, {@code APP-9 is voiced by SUP-4}. Thread-safe. {@code adapter.jira}
 * implements it. Never inside a transaction.
 *
 * <p>Methods throw {@link org.hearback.request.DeskRefused} where Jira will not, such as for want
 * of a permission, and {@link org.hearback.request.DeskUnavailable} where a later try may help.
 */
public interface ChangeLinks {
    /** Links them in the name of that Jira user; a second call adds nothing. */
    void link(long requestId, ChangeRef change, String by);

    /** Removes the link; without one, nothing happens. */
    void unlink(long requestId, long changeId, String by);

    /** All changes to which a request is linked now, in no order. */
    List<ChangeRef> changes();

    /** Issue ids of the requests that are linked to the change now. */
    List<Long> requestsOf(long changeId);
}
