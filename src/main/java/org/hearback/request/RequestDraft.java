package org.hearback.request;

import static java.util.Objects.requireNonNull;

import org.hearback.channel.Channel;
import org.hearback.listen.InboundPost;
import org.hearback.person.Person;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What the desk needs to act for a post's author.
 *
 * @param triedAt when the same was first tried, null on the first try
 */
public record RequestDraft(
        InboundPost post, Person person, Channel channel, @Nullable Instant triedAt) {
    public RequestDraft {
        requireNonNull(post, "post");
        requireNonNull(person, "person");
        requireNonNull(channel, "channel");
    }
}
