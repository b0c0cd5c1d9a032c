package org.hearback.delivery;

import static java.util.Objects.requireNonNull;

import org.hearback.channel.Channel;
import org.hearback.listen.InboundPost;

/**
 * A part with all that a carrier needs.
 *
 * @param answers the customer's post
 * @param underExternalId the post under which it hangs: the customer's, or our own part before
 * @param underReplyTo what the network needs to put it there, see {@link InboundPost#replyTo()}
 */
public record OutboundPart(
        Channel channel,
        InboundPost answers,
        Part part,
        String underExternalId,
        String underReplyTo) {
    public OutboundPart {
        requireNonNull(channel, "channel");
        requireNonNull(answers, "answers");
        requireNonNull(part, "part");
    }

    /** The same with the part as it stands now. */
    OutboundPart with(Part now) {
        return new OutboundPart(channel, answers, now, underExternalId, underReplyTo);
    }
}
