package org.hearback.delivery;

import static java.util.Objects.requireNonNull;

import org.hearback.channel.Channel;
import org.hearback.kernel.Visibility;
import org.hearback.listen.InboundPost;

/**
 * A part with all that a carrier needs.
 *
 * @param answers the post of the one whom we write to
 * @param kind what it is for
 * @param circle who may read it, never more than could read the post
 * @param underExternalId the post under which it hangs: theirs, or our own part before
 * @param underReplyTo what the network needs to put it there, see {@link InboundPost#replyTo()}
 */
public record OutboundPart(
        Channel channel,
        InboundPost answers,
        Part part,
        Purpose.Kind kind,
        Visibility circle,
        String underExternalId,
        String underReplyTo) {
    public OutboundPart {
        requireNonNull(channel, "channel");
        requireNonNull(answers, "answers");
        requireNonNull(part, "part");
        requireNonNull(kind, "kind");
        if (!circle.isWithin(answers.visibility()))
            throw new IllegalArgumentException(
                    "%s is wider than %s, the circle of post %s"
                            .formatted(circle, answers.visibility(), answers.key().asText()));
    }

    /** The same with the part as it stands now. */
    OutboundPart with(Part now) {
        return new OutboundPart(channel, answers, now, kind, circle, underExternalId, underReplyTo);
    }
}
