package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.Query;

import org.hearback.delivery.Message;
import org.hearback.delivery.Outbox;
import org.hearback.delivery.Part;
import org.hearback.delivery.Purpose;
import org.hearback.intake.OwnVoice;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** Messages in table OUT_MESSAGE, their parts in OUT_PART; they know our own posts too. */
final class AoOutbox implements Outbox, OwnVoice {
    private final ActiveObjects ao;
    private final AoTransactions transactions;

    AoOutbox(ActiveObjects ao, AoTransactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
    }

    @Override
    public Message plan(
            Purpose purpose,
            @Nullable RequestRef request,
            PostKey answers,
            List<Part> parts,
            Instant now) {
        transactions.mustNotBeOpen();
        return find(purpose)
                .orElseGet(
                        () -> {
                            insert(columns(purpose, request, answers, now), purpose, parts);
                            return find(purpose).orElseThrow();
                        });
    }

    @Override
    public Optional<Message> find(Purpose purpose) {
        return row(purpose).map(this::message);
    }

    @Override
    public List<Message> ofRequest(RequestRef request) {
        var query = Query.select().where("ISSUE_ID = ?", request.issueId()).order("ID ASC");
        return Stream.of(ao.find(MessageRow.class, query)).map(this::message).toList();
    }

    @Override
    public void update(Message message, Part part) {
        var row =
                Stream.of(
                                ao.find(
                                        PartRow.class,
                                        "MESSAGE_ID = ? AND PART_NO = ?",
                                        message.id(),
                                        part.number()))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new NoSuchElementException(
                                                "message %d has no part %d"
                                                        .formatted(message.id(), part.number())));
        PartRows.write(part, message.answers().channel(), row);
    }

    @Override
    public boolean sent(PostKey key) {
        return ao.count(PartRow.class, "SENT_KEY = ?", key.asText()) > 0;
    }

    @Override
    public Optional<PostKey> answered(PostKey ours) {
        return Stream.of(ao.find(PartRow.class, "SENT_KEY = ?", ours.asText()))
                .map(part -> ao.get(MessageRow.class, part.getMessageId()))
                .map(AoOutbox::answers)
                .findFirst();
    }

    private void insert(Columns message, Purpose purpose, List<Part> parts) {
        transactions.insertFirst(
                () -> {
                    var id = ao.create(MessageRow.class, message.values()).getID();
                    for (var part : parts) PartRows.create(ao, id, part);
                },
                () -> row(purpose).isPresent());
    }

    private Optional<MessageRow> row(Purpose purpose) {
        return Rows.first(ao, MessageRow.class, "PURPOSE = ?", purpose.asText());
    }

    private static Columns columns(
            Purpose purpose, @Nullable RequestRef request, PostKey answers, Instant now) {
        return new Columns()
                .with(MessageRow.PURPOSE, purpose.asText())
                .with(MessageRow.ISSUE_ID, request == null ? null : request.issueId())
                .with(MessageRow.ISSUE_KEY, request == null ? null : request.key())
                .with(MessageRow.CHANNEL_ID, answers.channel().value())
                .with(MessageRow.ANSWERS, answers.externalId())
                .with(MessageRow.PLANNED_AT, now);
    }

    private Message message(MessageRow row) {
        var parts = Query.select().where("MESSAGE_ID = ?", row.getID()).order("PART_NO ASC");
        return new Message(
                row.getID(),
                Purpose.parse(row.getPurpose()),
                PostRows.request(row.getIssueId(), row.getIssueKey()),
                answers(row),
                Stream.of(ao.find(PartRow.class, parts)).map(PartRows::read).toList(),
                Instant.ofEpochMilli(row.getPlannedAt()));
    }

    private static PostKey answers(MessageRow row) {
        return new PostKey(new ChannelId(row.getChannelId()), row.getAnswers());
    }
}
