package org.hearback.delivery;

import org.hearback.answer.ReplyApproved;
import org.hearback.answer.RequestComments;
import org.hearback.delivery.PartSender.Tried;
import org.hearback.delivery.ReplyPlanner.Plan;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.Handled;

import java.time.Duration;
import java.util.List;

/**
 * Brings an approved reply to where the customer spoke, one part a try, and tells a person when it
 * cannot.
 *
 * <p>A message is sent once in effect: its intent is stored first (ADR 6), each part knows whether
 * a try of it may have succeeded, and such a part is looked for before it is sent again.
 */
public final class ReplyDelivery implements FactHandler<ReplyApproved> {
    private final ReplyPlanner planner;
    private final PartSender sender;
    private final Outbox outbox;
    private final RequestComments comments;
    private final FactLog facts;

    /** A handler that plans and sends with these. */
    public ReplyDelivery(
            ReplyPlanner planner,
            PartSender sender,
            Outbox outbox,
            RequestComments comments,
            FactLog facts) {
        this.planner = planner;
        this.sender = sender;
        this.outbox = outbox;
        this.comments = comments;
        this.facts = facts;
    }

    @Override
    public String name() {
        return "delivery.reply";
    }

    @Override
    public Class<ReplyApproved> listensTo() {
        return ReplyApproved.class;
    }

    @Override
    public Handled handle(FactId id, ReplyApproved fact) {
        return switch (planner.plan(fact.request(), fact.comment())) {
            case Plan.Gone() -> Handled.done();
            case Plan.Impossible(var key, var arguments) -> {
                tell(fact, key, arguments);
                facts.append(new Undeliverable(fact.request(), fact.comment(), key));
                yield Handled.done();
            }
            case Plan.Planned(var message) -> send(fact, message);
        };
    }

    @Override
    public void gaveUp(FactId id, ReplyApproved fact, String reason) {
        outbox.find(Purpose.reply(fact.comment()))
                .ifPresent(message -> sender.giveUp(message, reason));
        undeliverable(fact, reason);
    }

    private Handled send(ReplyApproved fact, Message message) {
        return switch (sender.attempt(message)) {
            case Tried.Sent() -> delivered(fact);
            case Tried.More() -> Handled.waitFor(Duration.ZERO, "the next part");
            case Tried.Refused(var why) -> undeliverable(fact, why);
            case Tried.Wait(var after, var why, var counts) ->
                    new Handled.Later(after, why, counts);
        };
    }

    private Handled delivered(ReplyApproved fact) {
        facts.append(new Delivered(fact.request(), fact.comment()));
        return Handled.done();
    }

    private Handled undeliverable(ReplyApproved fact, String why) {
        tell(fact, "hearback.note.undelivered", List.of(why));
        facts.append(new Undeliverable(fact.request(), fact.comment(), why));
        return Handled.done();
    }

    private void tell(ReplyApproved fact, String key, List<String> arguments) {
        var once = "undelivered:" + fact.comment().value();
        comments.addNote(fact.request(), once, key, arguments.toArray(String[]::new));
    }
}
