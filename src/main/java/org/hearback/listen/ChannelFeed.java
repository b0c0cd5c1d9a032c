package org.hearback.listen;

import org.hearback.channel.Channel;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * A network that is asked for new posts. Thread-safe. Rooms {@code adapter.channel.*} implement it;
 * {@code ChannelFeedContract} defines it.
 */
public interface ChannelFeed {
    /** The {@link org.hearback.channel.ChannelKind#id()} that it serves. */
    String kind();

    /** How long to wait between two polls that went well. */
    Duration interval(Channel channel);

    /**
     * Asks for what came since the cursor. The same posts may come again: intake keeps each once.
     * Takes at most a minute and never throws for what the network does.
     *
     * @param cursor from the last {@link Polled.Heard}, empty at first
     */
    Polled poll(Channel channel, String cursor);

    /** What a poll brought. */
    sealed interface Polled {
        /**
         * It went well.
         *
         * @param cursor where the next poll starts; stored only after all posts are kept
         * @param httpStatus of the last exchange
         * @param rateLeft calls that the network still allows, null where it does not say
         */
        record Heard(
                List<InboundPost> posts, String cursor, int httpStatus, @Nullable Integer rateLeft)
                implements Polled {
            public Heard {
                posts = List.copyOf(posts);
            }
        }

        /**
         * It did not.
         *
         * @param httpStatus 0 where there was no answer
         * @param why shown to the admin: what the network said and what to do
         * @param notBefore the network's own wish, null where it has none
         */
        record Trouble(int httpStatus, String why, @Nullable Duration notBefore)
                implements Polled {}
    }
}
