package org.hearback.channel;

import org.hearback.kernel.ChannelId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How a channel is doing: what the page "Why nothing arrived" shows. Absent values have not
 * happened yet.
 *
 * @param lastTriedAt when it was last polled or last received a push
 * @param lastSuccessAt when that last went well
 * @param httpStatus of the last exchange, 0 where there was none
 * @param trouble what is wrong now; null when the last exchange went well
 * @param failures how many exchanges in a row went wrong
 * @param quietUntil not to be asked before this, after a rate limit or a failure
 * @param rateLeft how many calls the network still allows, null where it does not say
 * @param cursor where the next poll starts, opaque, empty for a channel that was never polled
 */
public record Health(
        ChannelId channel,
        @Nullable Instant lastTriedAt,
        @Nullable Instant lastSuccessAt,
        int httpStatus,
        @Nullable String trouble,
        int failures,
        @Nullable Instant quietUntil,
        @Nullable Integer rateLeft,
        String cursor) {
    /** Of a channel that was never asked. */
    public static Health unknown(ChannelId channel) {
        return new Health(channel, null, null, 0, null, 0, null, null, "");
    }
}
