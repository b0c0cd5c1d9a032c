package org.hearback.claim;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.HandleId;

import java.time.Duration;
import java.time.Instant;

/**
 * A link in a private message that opens the page of the handle it went to: whoever reads the
 * messages of an account holds it.
 *
 * @param handle to whom it was sent
 * @param by Jira user key of the agent who had it sent
 */
public record PageLink(
        TokenHash token, HandleId handle, String by, Instant createdAt, Instant expiresAt) {
    /** How long it can be opened: people read their messages once a day. */
    public static final Duration LASTS = Duration.ofHours(24);

    /** Most links for one handle within {@link #LASTS}; more would be spam. */
    public static final int MOST = 3;

    public PageLink {
        requireNonNull(token, "token");
        requireNonNull(handle, "handle");
        requireNonNull(by, "by");
        requireNonNull(createdAt, "createdAt");
        requireNonNull(expiresAt, "expiresAt");
    }
}
