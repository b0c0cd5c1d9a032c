package org.hearback.intake;

import org.hearback.kernel.PostKey;

import java.util.Optional;

/**
 * Which posts are our own. {@code adapter.store} implements it from the outbox: intake, which asks,
 * comes before delivery, which knows.
 */
public interface OwnVoice {
    /**
     * The customer's post that our post {@code ours} answers; empty when the outbox did not send
     * that post.
     */
    Optional<PostKey> answered(PostKey ours);
}
