package org.hearback.listen;

import org.hearback.channel.Channel;
import org.hearback.kernel.PostKey;

import java.util.List;
import java.util.Map;

/**
 * A network that does not tell of votes and has to be asked. Thread-safe. Rooms {@code
 * adapter.channel.*} implement it; {@code VoteSourceContract} defines it.
 */
public interface VoteSource {
    /** The {@link org.hearback.channel.ChannelKind#id()} that it serves. */
    String kind();

    /** How many posts one call of {@link #votes} takes at most. */
    int mostPerCall();

    /**
     * Asks how many readers endorse each of the posts now. Takes at most a minute and never throws
     * for what the network does.
     *
     * @param posts of that channel, at most {@link #mostPerCall()}
     */
    Votes votes(Channel channel, List<InboundPost> posts);

    /** What the network says. */
    sealed interface Votes {
        /**
         * It answered.
         *
         * @param counts by post; posts that are gone, that we may no longer see or for which there
         *     was no time are not in it
         */
        record Counted(Map<PostKey, Integer> counts) implements Votes {
            public Counted {
                counts = Map.copyOf(counts);
            }
        }

        /**
         * It did not.
         *
         * @param httpStatus 0 where there was no answer
         */
        record Trouble(int httpStatus) implements Votes {}
    }
}
