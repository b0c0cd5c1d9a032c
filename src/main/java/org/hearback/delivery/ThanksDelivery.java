package org.hearback.delivery;

import org.hearback.delivery.PartSender.Tried;
import org.hearback.intake.PostBook;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.Handled;
import org.hearback.person.PersonGraph;
import org.hearback.thanks.Thanks;
import org.hearback.thanks.ThanksApproved;
import org.hearback.thanks.ThanksBook;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Brings a thank-you to the one who is thanked, alone, under the answer that helped. It leaves as
 * answers do: its intent stored first, once in effect. Who has since wished to be left alone gets
 * none, as long as nothing of it has been tried.
 */
public final class ThanksDelivery implements FactHandler<ThanksApproved> {
    private static final String OPTED_OUT = "they wish not to be written to";

    private final Books books;
    private final PersonGraph persons;
    private final PrivateLine line;
    private final PartSender sender;
    private final Clock clock;

    /** What it reads and writes. */
    public record Books(ThanksBook thanks, Outbox outbox, PostBook posts) {}

    /** A handler that sends with these. */
    public ThanksDelivery(
            Books books, PersonGraph persons, PrivateLine line, PartSender sender, Clock clock) {
        this.books = books;
        this.persons = persons;
        this.line = line;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "delivery.thanks";
    }

    @Override
    public Class<ThanksApproved> listensTo() {
        return ThanksApproved.class;
    }

    @Override
    public Handled handle(FactId id, ThanksApproved fact) {
        var found = books.thanks().find(fact.thanksId());
        if (found.isEmpty()) return Handled.done();
        var thanks = found.get();
        var known = message(fact);
        if (known.map(ThanksDelivery::isUntried).orElse(true) && isOptedOut(thanks)) {
            known.ifPresent(message -> sender.giveUp(message, OPTED_OUT));
            return ended(thanks, false, OPTED_OUT);
        }
        return known.isPresent() ? send(thanks, known.get()) : plan(thanks);
    }

    @Override
    public void gaveUp(FactId id, ThanksApproved fact, String reason) {
        message(fact).ifPresent(message -> sender.giveUp(message, reason));
        books.thanks().find(fact.thanksId()).ifPresent(thanks -> ended(thanks, false, reason));
    }

    private Optional<Message> message(ThanksApproved fact) {
        return books.outbox().find(Purpose.thanks(fact.thanksId()));
    }

    private static boolean isUntried(Message message) {
        return message.parts().stream().allMatch(part -> part.startedAt() == null);
    }

    private boolean isOptedOut(Thanks thanks) {
        return persons.isOptedOut(persons.of(thanks.handle()));
    }

    private Handled plan(Thanks thanks) {
        var answer = books.posts().find(thanks.answer());
        if (answer.isEmpty()) return ended(thanks, false, "their answer is erased");
        return switch (line.way(answer.get())) {
            case PrivateLine.Way.Closed(var why) -> ended(thanks, false, why);
            case PrivateLine.Way.Open way -> plan(thanks, way);
        };
    }

    private Handled plan(Thanks thanks, PrivateLine.Way.Open way) {
        var parts = line.parts(thanks.text(), way);
        if (parts.isEmpty()) return ended(thanks, false, "the text is too long for the channel");
        var purpose = Purpose.thanks(thanks.id());
        var message =
                books.outbox().plan(purpose, null, thanks.answer(), parts.get(), clock.instant());
        return send(thanks, message);
    }

    private Handled send(Thanks thanks, Message message) {
        return switch (sender.attempt(message)) {
            case Tried.Sent() -> ended(thanks, true, "");
            case Tried.More() -> Handled.waitFor(Duration.ZERO, "the next part");
            case Tried.Refused(var why) -> ended(thanks, false, why);
            case Tried.Wait(var after, var why, var counts) ->
                    new Handled.Later(after, why, counts);
        };
    }

    private Handled ended(Thanks thanks, boolean sent, String why) {
        books.thanks().end(thanks.id(), new Thanks.End(sent, clock.instant(), why));
        return Handled.done();
    }
}
