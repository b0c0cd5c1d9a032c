package org.hearback.delivery;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One piece of a message, as long as the channel allows. It is sent with the same mark on every
 * try.
 *
 * @param number from 1
 * @param text what is sent, with the mention and, in a split message, its number
 * @param mark unguessable and unique: the idempotency key where the channel has one
 * @param startedAt when the first try began, null before it: nothing older can be a result of a try
 * @param place where it stands, null until it is sent
 * @param trouble what the last try said; empty when there is none
 */
public record Part(
        int number,
        String text,
        String mark,
        PartState state,
        @Nullable Instant startedAt,
        @Nullable Place place,
        String trouble) {
    public Part {
        if (number < 1)
            throw new IllegalArgumentException("number is " + number + ", must be at least 1");
        if (text.isBlank())
            throw new IllegalArgumentException("text of part " + number + " is blank");
        if (mark.isBlank())
            throw new IllegalArgumentException("mark of part " + number + " is blank");
        requireNonNull(state, "state");
        requireNonNull(trouble, "trouble");
        if ((state == PartState.SENT) == (place == null))
            throw new IllegalArgumentException(
                    "part " + number + " is " + state + " with place " + place);
    }

    /** Not yet sent. */
    public static Part planned(int number, String text, String mark) {
        return new Part(number, text, mark, PartState.PLANNED, null, null, "");
    }

    /** The same part with a try begun. */
    public Part sending(Instant now) {
        var first = startedAt == null ? now : startedAt;
        return new Part(number, text, mark, PartState.SENDING, first, null, trouble);
    }

    /** The same part, surely not sent by the last try. */
    public Part unsent(String why) {
        return new Part(number, text, mark, PartState.PLANNED, startedAt, null, why);
    }

    /** The same part with a try whose outcome is not known. */
    public Part unknown(String why) {
        return new Part(number, text, mark, PartState.SENDING, startedAt, null, why);
    }

    /** The same part, standing there. */
    public Part sent(Place at) {
        return new Part(number, text, mark, PartState.SENT, startedAt, at, "");
    }

    /** The same part, given up. */
    public Part refused(String why) {
        return new Part(number, text, mark, PartState.REFUSED, startedAt, null, why);
    }
}
