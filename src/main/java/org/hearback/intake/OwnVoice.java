package org.hearback.intake;

import org.hearback.kernel.PostKey;

/**
 * Which posts are our own. {@code adapter.store} implements it from the outbox: intake, which asks,
 * comes before delivery, which knows.
 */
public interface OwnVoice {
    /** Whether the outbox sent this post. */
    boolean sent(PostKey key);
}
