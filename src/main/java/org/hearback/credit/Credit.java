package org.hearback.credit;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One traced piece of help. It names handles, not persons: who is one person is asked when it is
 * counted, so that links made later count too.
 *
 * @param source what it was given for, unique: {@code "accepted:" + post key}, {@code "helpful:" +
 *     post key}, {@code "reused:" + issue id + ":" + post key}, {@code "reproduction:" + issue id},
 *     {@code "voice:" + voice id}
 * @param helper who helped
 * @param helped who was helped: the asker, the reporter; null where nobody knows
 * @param giver who said so where it was one person in Jira: the agent; null where the asker or many
 *     did
 * @param venue the channel that told of it; null where it happened in Jira
 * @param subject the answer's {@code PostKey.asText()}, or the issue id for a credit that is not
 *     for an answer; two credits for one answer have the same subject
 * @param votes how many marked it as helpful, at least 1; 1 for all other kinds
 * @param at when it was given; a vote more or less does not move it
 */
public record Credit(
        String source,
        CreditKind kind,
        HandleId helper,
        @Nullable HandleId helped,
        @Nullable HandleId giver,
        @Nullable ChannelId venue,
        String subject,
        int votes,
        Instant at) {
    /** Longest source, in UTF-16 chars, so that it fits an index. */
    public static final int MAX_SOURCE_CHARS = 240;

    public Credit {
        requireNonNull(kind, "kind");
        requireNonNull(helper, "helper");
        requireNonNull(at, "at");
        if (source.isBlank() || source.length() > MAX_SOURCE_CHARS)
            throw new IllegalArgumentException(
                    "source has %d chars, at least 1, at most %d"
                            .formatted(source.length(), MAX_SOURCE_CHARS));
        if (subject.isBlank()) throw new IllegalArgumentException("subject is blank, " + source);
        if (votes < 1)
            throw new IllegalArgumentException("votes is " + votes + ", at least 1, " + source);
    }
}
