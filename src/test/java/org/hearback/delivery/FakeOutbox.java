package org.hearback.delivery;

import org.hearback.intake.OwnVoice;
import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The outbox in memory; it knows our own posts too. */
public final class FakeOutbox implements Outbox, OwnVoice {
    private final FakeTransactions transactions;
    private final FakeTable<Purpose, Message> messages;

    /** Empty. */
    public FakeOutbox(FakeTransactions transactions) {
        this.transactions = transactions;
        this.messages = new FakeTable<>(transactions);
    }

    /** Empty, with transactions of its own. */
    public FakeOutbox() {
        this(new FakeTransactions());
    }

    @Override
    public Message plan(
            Purpose purpose,
            @Nullable RequestRef request,
            PostKey answers,
            List<Part> parts,
            Instant now) {
        transactions.mustNotBeOpen();
        return transactions.in(
                () -> {
                    var id = messages.all().size() + 1;
                    var planned = new Message(id, purpose, request, answers, parts, now);
                    return messages.findOrPut(purpose, () -> planned);
                });
    }

    @Override
    public Optional<Message> find(Purpose purpose) {
        return messages.find(purpose);
    }

    @Override
    public List<Message> ofRequest(RequestRef request) {
        return messages.all().stream().filter(message -> isOf(request, message)).toList();
    }

    private static Part faring(Part planned, Part now) {
        return new Part(
                planned.number(),
                planned.text(),
                planned.mark(),
                now.state(),
                now.startedAt(),
                now.place(),
                now.trouble());
    }

    @Override
    public void update(Message message, Part part) {
        transactions.run(
                () -> {
                    var old = messages.get(message.purpose());
                    if (part.number() > old.parts().size())
                        throw new NoSuchElementException("part " + part.number());
                    var parts =
                            old.parts().stream()
                                    .map(it -> it.number() == part.number() ? faring(it, part) : it)
                                    .toList();
                    messages.put(
                            old.purpose(),
                            new Message(
                                    old.id(),
                                    old.purpose(),
                                    old.request(),
                                    old.answers(),
                                    parts,
                                    old.plannedAt()));
                });
    }

    @Override
    public boolean sent(PostKey key) {
        return answered(key).isPresent();
    }

    @Override
    public Optional<PostKey> answered(PostKey ours) {
        return messages.all().stream()
                .filter(message -> message.answers().channel().equals(ours.channel()))
                .filter(message -> became(message, ours.externalId()))
                .map(Message::answers)
                .findFirst();
    }

    /** All messages, oldest first. */
    public List<Message> all() {
        return messages.all();
    }

    private static boolean isOf(RequestRef request, Message message) {
        var known = message.request();
        return known != null && known.issueId() == request.issueId();
    }

    private static boolean became(Message message, String externalId) {
        return message.parts().stream()
                .map(Part::place)
                .anyMatch(place -> place != null && place.externalId().equals(externalId));
    }
}
