package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.fixcheck.FixAnswer;
import org.hearback.fixcheck.FixAnswerBook;
import org.hearback.fixcheck.FixDenied;
import org.hearback.kernel.FactLog;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers whether it helped, in table FIX_ANSWER. */
final class AoFixAnswerBook implements FixAnswerBook {
    private static final Comparator<FixAnswerRow> OLDEST_FIRST =
            Comparator.comparingLong(FixAnswerRow::getAnsweredAt)
                    .thenComparingLong(FixAnswerRow::getID);

    private final ActiveObjects ao;
    private final AoTransactions transactions;
    private final FactLog facts;

    AoFixAnswerBook(ActiveObjects ao, AoTransactions transactions, FactLog facts) {
        this.ao = ao;
        this.transactions = transactions;
        this.facts = facts;
    }

    @Override
    public boolean add(FixAnswer answer) {
        transactions.mustNotBeOpen();
        if (find(answer.noticeId()).isPresent()) return false;
        return transactions.insertFirst(
                () -> {
                    ao.create(FixAnswerRow.class, columns(answer));
                    if (!answer.fixed())
                        facts.append(new FixDenied(answer.noticeId(), answer.loopId()));
                },
                () -> find(answer.noticeId()).isPresent());
    }

    @Override
    public Optional<FixAnswer> find(long noticeId) {
        return Rows.first(ao, FixAnswerRow.class, FixAnswerRow.NOTICE_ID + " = ?", noticeId)
                .map(AoFixAnswerBook::answer);
    }

    @Override
    public List<FixAnswer> ofLoops(Collection<Long> loopIds) {
        return InList.rounds(
                        loopIds.stream().distinct().toList(),
                        round ->
                                ao.find(
                                        FixAnswerRow.class,
                                        FixAnswerRow.LOOP_ID + " IN " + InList.of(round.size()),
                                        round.toArray()))
                .sorted(OLDEST_FIRST)
                .map(AoFixAnswerBook::answer)
                .toList();
    }

    private static Map<String, Object> columns(FixAnswer answer) {
        return new Columns()
                .with(FixAnswerRow.NOTICE_ID, answer.noticeId())
                .with(FixAnswerRow.LOOP_ID, answer.loopId())
                .with(FixAnswerRow.FIXED, answer.fixed())
                .with(FixAnswerRow.ANSWERED_AT, answer.at())
                .values();
    }

    private static FixAnswer answer(FixAnswerRow row) {
        return new FixAnswer(
                row.getNoticeId(),
                row.getLoopId(),
                row.isFixed(),
                Instant.ofEpochMilli(row.getAnsweredAt()));
    }
}
