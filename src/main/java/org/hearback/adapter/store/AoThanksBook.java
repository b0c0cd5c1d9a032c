package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.thanks.Thanks;
import org.hearback.thanks.ThanksApproved;
import org.hearback.thanks.ThanksBook;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Thank-yous in table THANKS. */
final class AoThanksBook implements ThanksBook {
    private final ActiveObjects ao;
    private final AoTransactions transactions;
    private final FactLog facts;

    AoThanksBook(ActiveObjects ao, AoTransactions transactions, FactLog facts) {
        this.ao = ao;
        this.transactions = transactions;
        this.facts = facts;
    }

    @Override
    public Optional<Thanks> add(Draft draft) {
        transactions.mustNotBeOpen();
        var day = dayKey(draft);
        if (row(day).isPresent()) return Optional.empty();
        var first =
                transactions.insertFirst(
                        () -> {
                            var row = ao.create(ThanksRow.class, columns(day, draft));
                            facts.append(new ThanksApproved(row.getID()));
                        },
                        () -> row(day).isPresent());
        return first ? row(day).map(AoThanksBook::thanks) : Optional.empty();
    }

    @Override
    public Optional<Thanks> find(long id) {
        return Rows.first(ao, ThanksRow.class, "ID = ?", id).map(AoThanksBook::thanks);
    }

    @Override
    public void end(long id, Thanks.End end) {
        transactions.run(
                () ->
                        Rows.first(ao, ThanksRow.class, "ID = ?", id)
                                .ifPresent(
                                        row -> {
                                            row.setEndedAt(end.at().toEpochMilli());
                                            row.setEndWhy(end.sent() ? null : end.why());
                                            row.save();
                                        }));
    }

    @Override
    public List<Thanks> of(Collection<HandleId> handles) {
        return InList.rounds(
                        Rows.ids(handles),
                        round ->
                                ao.find(
                                        ThanksRow.class,
                                        ThanksRow.HANDLE_ID + " IN " + InList.of(round.size()),
                                        round.toArray()))
                .map(AoThanksBook::thanks)
                .sorted(Comparator.comparing(Thanks::at).thenComparing(Thanks::id).reversed())
                .toList();
    }

    private Optional<ThanksRow> row(String day) {
        return Rows.first(ao, ThanksRow.class, ThanksRow.DAY_KEY + " = ?", day);
    }

    private static String dayKey(Draft draft) {
        return draft.leader().value() + ":" + draft.at().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static Map<String, Object> columns(String day, Draft draft) {
        return new Columns()
                .with(ThanksRow.DAY_KEY, day)
                .with(ThanksRow.HANDLE_ID, draft.handle().value())
                .with(ThanksRow.CHANNEL_ID, draft.answer().channel().value())
                .with(ThanksRow.ANSWER, draft.answer().externalId())
                .with(ThanksRow.HELPED, draft.helped())
                .with(ThanksRow.THANKED_BY, draft.by())
                .with(ThanksRow.THANKED_AT, draft.at())
                .with(ThanksRow.BODY, draft.text())
                .values();
    }

    private static Thanks thanks(ThanksRow row) {
        return new Thanks(
                row.getID(),
                new HandleId(row.getHandleId()),
                new PostKey(new ChannelId(row.getChannelId()), row.getAnswer()),
                row.getHelped(),
                row.getThankedBy(),
                Instant.ofEpochMilli(row.getThankedAt()),
                row.getBody(),
                end(row));
    }

    private static Thanks.@Nullable End end(ThanksRow row) {
        var at = Columns.instant(row.getEndedAt());
        var why = Columns.orEmpty(row.getEndWhy());
        return at == null ? null : new Thanks.End(why.isEmpty(), at, why);
    }
}
