package org.hearback.delivery;

import org.hearback.channel.Channel;
import org.hearback.channel.ChannelBook;
import org.hearback.delivery.MessageCarrier.Looked;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.intake.PostState;
import org.hearback.kernel.PostKey;

import java.time.Clock;
import java.time.Duration;

/**
 * One try of one part. What is about to happen is stored before it happens; where a try's outcome
 * is unknown, the next one looks under the parent before it sends.
 */
public final class PartSender {
    private static final Duration PAUSE_WAIT = Duration.ofMinutes(1);

    /** A server that took long to answer may still be at work: give it time before looking. */
    private static final Duration UNKNOWN_WAIT = Duration.ofSeconds(20);

    /** How often an answer looks whether the one before it has left. */
    private static final Duration TURN_WAIT = Duration.ofSeconds(5);

    /** Longer than all tries of the answer before: one that nobody ended keeps none waiting. */
    private static final Duration LONGEST_TURN = Duration.ofHours(12);

    private final Outbox outbox;
    private final PostBook posts;
    private final ChannelBook channels;
    private final Carriers carriers;
    private final Clock clock;

    /** How a try ended. */
    public sealed interface Tried {
        /** The whole message stands there. */
        record Sent() implements Tried {}

        /** The part stands there, and there are more. */
        record More() implements Tried {}

        /** It will never be sent. */
        record Refused(String why) implements Tried {}

        /** Not now. */
        record Wait(Duration after, String why, boolean counts) implements Tried {}
    }

    /** A sender. */
    public PartSender(
            Outbox outbox, PostBook posts, ChannelBook channels, Carriers carriers, Clock clock) {
        this.outbox = outbox;
        this.posts = posts;
        this.channels = channels;
        this.carriers = carriers;
        this.clock = clock;
    }

    /** Tries the message's next part once; up to a minute. */
    public Tried attempt(Message message) {
        var next =
                message.parts().stream().filter(part -> part.state() != PartState.SENT).findFirst();
        if (next.isEmpty()) return new Tried.Sent();
        // A try that died between storing the refusal and telling it.
        if (next.get().state() == PartState.REFUSED) return new Tried.Refused(next.get().trouble());
        return attempt(message, next.get());
    }

    /** Ends the message: what has not left never will. */
    public void giveUp(Message message, String why) {
        message.parts().stream()
                .filter(part -> part.state() != PartState.SENT)
                .forEach(part -> outbox.update(message, part.refused(why)));
    }

    private Tried attempt(Message message, Part part) {
        if (part.startedAt() == null && part.number() == 1 && hasToWait(message))
            return new Tried.Wait(TURN_WAIT, "the answer before it goes first", false);
        var channel = channels.find(message.answers().channel());
        var carrier = channel.flatMap(carriers::of);
        if (carrier.isEmpty())
            return refuse(message, part, "the channel takes no answers any more");
        return switch (channel.orElseThrow().state()) {
            case REMOVED -> refuse(message, part, "the channel was removed");
            case PAUSED -> new Tried.Wait(PAUSE_WAIT, "the channel is paused", false);
            case ACTIVE -> attempt(message, part, channel.orElseThrow(), carrier.get());
        };
    }

    private Tried attempt(Message message, Part part, Channel channel, MessageCarrier carrier) {
        var answers =
                posts.find(message.answers())
                        .filter(kept -> kept.state() != PostState.ERASED)
                        .map(KeptPost::post);
        if (answers.isEmpty()) return refuse(message, part, "the post that it answers is erased");
        var under = under(message, part, answers.get().replyTo());
        var kind = message.purpose().kind();
        var outbound =
                new OutboundPart(
                        channel,
                        answers.get(),
                        part,
                        kind,
                        kind.circle(answers.get().visibility()),
                        under.externalId(),
                        under.replyTo());
        return part.state() == PartState.SENDING
                ? reconcile(message, outbound, carrier)
                : carry(message, outbound, carrier);
    }

    /** Answers to one request stand in the order in which agents wrote them. */
    private boolean hasToWait(Message message) {
        var request = message.request();
        if (request == null) return false;
        var oldest = clock.instant().minus(LONGEST_TURN);
        return outbox.ofRequest(request).stream()
                .filter(other -> other.purpose().id() < message.purpose().id())
                .filter(other -> other.plannedAt().isAfter(oldest))
                .anyMatch(other -> !other.isEnded());
    }

    /** The first part hangs under the customer's post, each later one under the part before. */
    private static Place under(Message message, Part part, String replyTo) {
        if (part.number() == 1) return new Place(message.answers().externalId(), replyTo, null);
        var before = message.parts().get(part.number() - 2).place();
        if (before == null)
            throw new IllegalStateException(
                    "part " + part.number() + " goes before its predecessor");
        return before;
    }

    private Tried reconcile(Message message, OutboundPart outbound, MessageCarrier carrier) {
        return switch (carrier.look(outbound)) {
            case Looked.Saw(var places) -> {
                var channel = outbound.channel().id();
                var ours =
                        places.stream()
                                .filter(
                                        place ->
                                                !outbox.sent(
                                                        new PostKey(channel, place.externalId())))
                                .findFirst();
                yield ours.isPresent()
                        ? sent(message, outbound.part(), ours.get())
                        : carry(message, outbound, carrier);
            }
            case Looked.SafeToRepeat() -> carry(message, outbound, carrier);
            case Looked.CouldNotLook(var why) -> new Tried.Wait(UNKNOWN_WAIT, why, true);
        };
    }

    private Tried carry(Message message, OutboundPart outbound, MessageCarrier carrier) {
        var part = outbound.part().sending(clock.instant());
        outbox.update(message, part);
        return switch (carrier.carry(outbound.with(part))) {
            case Carried.Sent(var place) -> sent(message, part, place);
            case Carried.Refused(var why) -> refuse(message, part, why);
            case Carried.NotNow(var after, var why, var rateLimited) -> {
                outbox.update(message, part.unsent(why));
                yield new Tried.Wait(after, why, !rateLimited);
            }
            case Carried.Unknown(var why) -> {
                outbox.update(message, part.unknown(why));
                yield new Tried.Wait(UNKNOWN_WAIT, why, true);
            }
        };
    }

    private Tried sent(Message message, Part part, Place place) {
        outbox.update(message, part.sent(place));
        return part.number() < message.parts().size() ? new Tried.More() : new Tried.Sent();
    }

    private Tried refuse(Message message, Part part, String why) {
        outbox.update(message, part.refused(why));
        return new Tried.Refused(why);
    }
}
