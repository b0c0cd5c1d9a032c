package org.hearback.request;

import static java.util.Objects.requireNonNull;

import org.hearback.channel.Channel;
import org.hearback.listen.InboundPost;
import org.hearback.person.KnownHandle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What the desk needs to act for a post's author.
 *
 * @param customerKey Jira user key of the customer who the author is proven to be, null where none
 *     is known; who is only said to be the same never gets the request
 * @param triedAt when the same was first tried, null on the first try
 */
public record RequestDraft(
        InboundPost post,
        KnownHandle author,
        @Nullable String customerKey,
        Channel channel,
        @Nullable Instant triedAt) {
    public RequestDraft {
        requireNonNull(post, "post");
        requireNonNull(author, "author");
        requireNonNull(channel, "channel");
    }
}
