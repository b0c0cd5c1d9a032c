package org.hearback.delivery;

import org.hearback.channel.Channel;
import org.hearback.listen.InboundPost;

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

    /** One try; takes up to 30 s. */
    Carried carry(OutboundPart part);

    /** Looks for what an earlier try may have left; takes up to 30 s and changes nothing. */
    Looked look(OutboundPart part);
}
