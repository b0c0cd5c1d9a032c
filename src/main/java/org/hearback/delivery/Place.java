package org.hearback.delivery;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * Where a part of ours stands.
 *
 * @param externalId as {@code InboundPost} would name it, so that it is known when the network
 *     shows it to us
 * @param replyTo what the network needs to put the next part under it
 * @param permalink its public page, if there is one
 */
public record Place(String externalId, String replyTo, @Nullable URI permalink) {
    public Place {
        if (externalId.isBlank()) throw new IllegalArgumentException("externalId is blank");
    }
}
