package org.hearback.answer;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An agent answered a request with what somebody wrote elsewhere.
 *
 * @param post the answer that was used
 * @param author who wrote it
 * @param reporter whom it helped; null where nobody knows
 * @param by the agent, as a handle of Jira
 */
public record Reuse(
        PostKey post,
        HandleId author,
        RequestRef request,
        @Nullable HandleId reporter,
        HandleId by,
        Instant at) {
    public Reuse {
        requireNonNull(post, "post");
        requireNonNull(author, "author");
        requireNonNull(request, "request");
        requireNonNull(by, "by");
        requireNonNull(at, "at");
    }
}
