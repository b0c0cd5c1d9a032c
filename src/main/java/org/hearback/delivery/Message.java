package org.hearback.delivery;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.CommentId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;

import java.time.Instant;
import java.util.List;

/**
 * An agent's answer on its way to a customer. One comment makes one message.
 *
 * @param answers the post under which it belongs
 * @param parts in the order in which they are sent; a later one hangs under the one before
 */
public record Message(
        int id,
        RequestRef request,
        CommentId comment,
        PostKey answers,
        List<Part> parts,
        Instant plannedAt) {
    public Message {
        requireNonNull(request, "request");
        requireNonNull(comment, "comment");
        requireNonNull(answers, "answers");
        requireNonNull(plannedAt, "plannedAt");
        parts = List.copyOf(parts);
        if (parts.isEmpty()) throw new IllegalArgumentException("message " + id + " has no parts");
    }

    /** Whether no more of it will be sent. */
    boolean isEnded() {
        return isSent() || parts.stream().anyMatch(part -> part.state() == PartState.REFUSED);
    }

    /** Whether all of it stands under the post. */
    public boolean isSent() {
        return parts.stream().allMatch(part -> part.state() == PartState.SENT);
    }
}
