package org.hearback.delivery;

import org.hearback.channel.Channel;
import org.hearback.listen.InboundPost;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Takes parts of messages to one network. Thread-safe. Rooms {@code adapter.channel.*} implement
 * it; {@code MessageCarrierContract} defines it. No method throws for what the network does.
 */
public interface MessageCarrier {
    /** The {@link org.hearback.channel.ChannelKind#id()} that it serves. */
    String kind();

    /**
     * How long an answer to that post may be and what it starts with; may ask the network, then
     * remembers.
     *
     * @return empty where the network takes no answer to that post
     */
    Optional<LengthRule> lengthRule(Channel channel, InboundPost answers);

    /**
     * Whether a text can reach the post's author alone. Where this is not certain it is false: what
     * is private never takes a way that may be public.
     */
    boolean reachesPrivately(Channel channel, InboundPost answers);

    /** Time from one message to the next that the network allows in the long run. */
    Duration pace(Channel channel);

    /** One try; takes up to 30 s. */
    Carried carry(OutboundPart part);

    /** Looks for what an earlier try may have left; takes up to 30 s and changes nothing. */
    Looked look(OutboundPart part);

    /** What was found of a part that an unknown try may have left. */
    sealed interface Looked {
        /**
         * It looked.
         *
         * @param places posts of ours with the part's text that stand where it belongs, oldest
         *     first; empty when there are none. Those that the outbox knows as other parts are not
         *     it.
         */
        record Saw(List<Place> places) implements Looked {
            public Saw {
                places = List.copyOf(places);
            }
        }

        /**
         * The network takes a second try with the same mark for the same: sending again is safe,
         * looking is not needed.
         */
        record SafeToRepeat() implements Looked {}

        /** It could not look now. */
        record CouldNotLook(String why) implements Looked {}
    }
}
