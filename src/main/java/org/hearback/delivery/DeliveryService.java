package org.hearback.delivery;

import org.hearback.kernel.RequestRef;

import java.util.List;
import java.util.Optional;

/**
 * Tells how a request's answers fare and how long the next may be. Thread-safe; who may ask is for
 * the doors.
 */
public final class DeliveryService {
    private final Outbox outbox;
    private final ReplyPlanner planner;

    /** A service on the outbox. */
    public DeliveryService(Outbox outbox, ReplyPlanner planner) {
        this.outbox = outbox;
        this.planner = planner;
    }

    /** The request's answers, oldest first. */
    public List<Message> ofRequest(RequestRef request) {
        return outbox.ofRequest(request);
    }

    /**
     * How long an answer may be, empty where none can leave; may ask the network, then remembers.
     */
    public Optional<LengthRule> lengthRule(RequestRef request) {
        return planner.answerable(request.issueId())
                .flatMap(
                        answers -> answers.carrier().lengthRule(answers.channel(), answers.post()));
    }
}
