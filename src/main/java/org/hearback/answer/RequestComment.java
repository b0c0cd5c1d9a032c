package org.hearback.answer;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.CommentId;
import org.hearback.kernel.RequestRef;

import java.time.Instant;

/**
 * A comment on a request, as far as answers need it.
 *
 * @param audience who may read it in Jira
 * @param voice who speaks in it
 * @param text plain text, without Jira's markup; mentions of colleagues as their display names
 */
public record RequestComment(
        CommentId id,
        RequestRef request,
        Audience audience,
        Voice voice,
        String text,
        Instant createdAt) {
    public RequestComment {
        requireNonNull(id, "id");
        requireNonNull(request, "request");
        requireNonNull(audience, "audience");
        requireNonNull(voice, "voice");
        requireNonNull(text, "text");
        requireNonNull(createdAt, "createdAt");
    }

    /** Points at a comment. */
    public record Ref(CommentId id, RequestRef request) {
        public Ref {
            requireNonNull(id, "id");
            requireNonNull(request, "request");
        }
    }

    /** Who may read it. */
    public enum Audience {
        /** The customer too. */
        CUSTOMER,
        /** Agents only: marked internal, or restricted to a group or role. */
        INTERNAL
    }

    /** Who speaks. */
    public enum Voice {
        /** An agent of the project. */
        AGENT,
        /** The reporter or another customer. */
        CUSTOMER,
        /** Hearback itself: a post that was brought in, a note. */
        HEARBACK
    }
}
