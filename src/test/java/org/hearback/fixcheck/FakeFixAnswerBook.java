package org.hearback.fixcheck;

import org.hearback.kernel.FactLog;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The answers in memory. */
public final class FakeFixAnswerBook implements FixAnswerBook {
    private final FakeTransactions transactions;
    private final FactLog facts;
    private final FakeTable<Long, FixAnswer> answers;

    /** Nobody answered yet; tells the log who says no. */
    public FakeFixAnswerBook(FakeFactLog facts) {
        this.transactions = facts.transactions();
        this.facts = facts;
        this.answers = new FakeTable<>(transactions);
    }

    @Override
    public boolean add(FixAnswer answer) {
        transactions.mustNotBeOpen();
        return transactions.in(
                () -> {
                    if (answers.find(answer.noticeId()).isPresent()) return false;
                    answers.put(answer.noticeId(), answer);
                    if (!answer.fixed())
                        facts.append(new FixDenied(answer.noticeId(), answer.loopId()));
                    return true;
                });
    }

    @Override
    public Optional<FixAnswer> find(long noticeId) {
        return answers.find(noticeId);
    }

    @Override
    public List<FixAnswer> ofLoops(Collection<Long> loopIds) {
        return answers.all().stream()
                .filter(each -> loopIds.contains(each.loopId()))
                .sorted(Comparator.comparing(FixAnswer::at))
                .toList();
    }
}
