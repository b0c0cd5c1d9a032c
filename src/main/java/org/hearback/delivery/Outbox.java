package org.hearback.delivery;

import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The messages that are to leave or have left. Thread-safe and safe across nodes. {@code
 * adapter.store} implements it; {@code OutboxContract} defines it.
 */
public interface Outbox {
    /**
     * Stores the intent, before anything is sent. A second call for the same purpose returns the
     * first message, whatever the parts. Not inside a transaction.
     *
     * @param request as {@link Message} wants it for the purpose
     */
    Message plan(
            Purpose purpose,
            @Nullable RequestRef request,
            PostKey answers,
            List<Part> parts,
            Instant now);

    /** The message for that purpose. */
    Optional<Message> find(Purpose purpose);

    /** The request's messages, oldest first. */
    List<Message> ofRequest(RequestRef request);

    /** Replaces how the part of that number fares; its words and its mark stay. */
    void update(Message message, Part part);

    /** Whether a part of any message became this post. */
    boolean sent(PostKey key);
}
