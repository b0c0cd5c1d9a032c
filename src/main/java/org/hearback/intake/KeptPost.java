package org.hearback.intake;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.PersonId;
import org.hearback.kernel.RequestRef;
import org.hearback.listen.InboundPost;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A post as it is kept, with what became of it.
 *
 * @param note what Jira said, where it refused; empty otherwise
 * @param person who wrote it, once resolved
 * @param request the request that it opened or continued, or is about to continue
 * @param deskTriedAt when opening or continuing was first tried; a later try looks for its result
 *     before trying again
 */
public record KeptPost(
        InboundPost post,
        Instant receivedAt,
        PostState state,
        Reason reason,
        String note,
        @Nullable PersonId person,
        @Nullable RequestRef request,
        @Nullable Instant deskTriedAt) {
    public KeptPost {
        requireNonNull(post, "post");
        requireNonNull(receivedAt, "receivedAt");
        requireNonNull(state, "state");
        requireNonNull(reason, "reason");
        requireNonNull(note, "note");
    }
}
