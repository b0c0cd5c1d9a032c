package org.hearback.claim;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A visitor says "this handle is mine" and was given a code to post under it.
 *
 * @param code names the claim: a code is given once
 * @param visit whose page the code opens
 * @param seed from which the visit's token makes the code again, so that the page can show it
 *     without anybody having stored it
 * @param channel where the code is to be posted
 * @param name the handle as the visitor typed it, without a leading {@code @}
 * @param handle who proved it; null until then
 */
public record Claim(
        TokenHash code,
        TokenHash visit,
        String seed,
        ChannelId channel,
        String name,
        Instant createdAt,
        Instant expiresAt,
        State state,
        @Nullable HandleId handle) {
    /** How long a code is good: long enough to find the phone and to wait for a poll. */
    public static final Duration LASTS = Duration.ofMinutes(15);

    /** How many wrong handles may show a code before nobody may. */
    public static final int MAX_MISSES = 5;

    /** Longest name, in UTF-16 chars, as for a handle's. */
    public static final int MAX_NAME_CHARS = 190;

    /** How a claim stands; that its time is over is told by its end. */
    public enum State {
        /** The code was given and not posted by its owner yet. */
        WAITING,
        /** The typed handle posted it. */
        PROVEN,
        /** Too many others posted it. */
        REFUSED
    }

    public Claim {
        requireNonNull(code, "code");
        requireNonNull(visit, "visit");
        requireNonNull(seed, "seed");
        requireNonNull(channel, "channel");
        requireNonNull(createdAt, "createdAt");
        requireNonNull(expiresAt, "expiresAt");
        requireNonNull(state, "state");
        if (name.isBlank() || name.length() > MAX_NAME_CHARS)
            throw new IllegalArgumentException(
                    "name has %d chars, at least 1, at most %d"
                            .formatted(name.length(), MAX_NAME_CHARS));
        if ((state == State.PROVEN) != (handle != null))
            throw new IllegalArgumentException("only a proven claim has a handle: " + state);
    }

    /** The same, proven by that handle. */
    public Claim proven(HandleId by) {
        return new Claim(code, visit, seed, channel, name, createdAt, expiresAt, State.PROVEN, by);
    }

    /** The same, refused. */
    public Claim refused() {
        return new Claim(
                code, visit, seed, channel, name, createdAt, expiresAt, State.REFUSED, null);
    }

    /** Whether a post that came in then can still prove it. */
    public boolean isWaitingAt(Instant then) {
        return state == State.WAITING && !then.isAfter(expiresAt);
    }

    /** Whether an account of that name on that channel is the one that was typed. */
    public boolean isFor(ChannelId where, String accountName) {
        return channel.equals(where)
                && name.toLowerCase(Locale.ROOT).equals(accountName.toLowerCase(Locale.ROOT));
    }
}
