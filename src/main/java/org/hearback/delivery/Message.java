package org.hearback.delivery;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Words of ours on their way to somebody.
 *
 * @param purpose no other message has it; never a notice, which is not kept
 * @param request whose answer it is, null where it is no answer to a request
 * @param answers the post under which it belongs
 * @param parts in the order in which they are sent; a later one hangs under the one before
 */
public record Message(
        int id,
        Purpose purpose,
        @Nullable RequestRef request,
        PostKey answers,
        List<Part> parts,
        Instant plannedAt) {
    public Message {
        requireNonNull(purpose, "purpose");
        requireNonNull(answers, "answers");
        requireNonNull(plannedAt, "plannedAt");
        parts = List.copyOf(parts);
        if (purpose.kind() == Purpose.Kind.NOTICE)
            throw new IllegalArgumentException("message " + id + " is a notice");
        if ((purpose.kind() == Purpose.Kind.REPLY) == (request == null))
            throw new IllegalArgumentException(
                    "message %d is %s with request %s".formatted(id, purpose.asText(), request));
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
