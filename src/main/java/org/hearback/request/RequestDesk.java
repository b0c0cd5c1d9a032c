package org.hearback.request;

import org.hearback.kernel.RequestRef;

import java.util.Optional;

/**
 * Where requests are opened and continued. Thread-safe. {@code adapter.jira} implements it; {@code
 * RequestDeskContract} defines it. Each call takes up to 2 s and writes to Jira: never inside a
 * transaction.
 *
 * <p>All methods throw {@link DeskRefused} if no retry can help until a person mends something
 * (project archived, request type gone, mandatory field, no permission) and {@link DeskUnavailable}
 * if a later retry may help.
 */
public interface RequestDesk {
    /**
     * Opens a request with its request type set, raised on behalf of the customer. Where {@link
     * RequestDraft#triedAt()} says that this was tried before, it first looks for the request which
     * that try may have opened: one post, one request, however often it is called.
     */
    OpenedRequest open(RequestDraft draft);

    /**
     * Adds the follow-up as the customer's public comment, and reopens the request if {@code
     * reopen} and it is resolved. The comment carries the post's key; a second call for the same
     * post adds nothing.
     */
    void say(RequestRef request, RequestDraft followUp, boolean reopen);

    /** How the request stands; empty when it is gone. */
    Optional<RequestStanding> standing(RequestRef request);

    /** Links two requests as related. A second call adds nothing. */
    void relate(RequestRef first, RequestRef second, RequestDraft as);
}
