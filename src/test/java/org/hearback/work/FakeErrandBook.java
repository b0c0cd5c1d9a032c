package org.hearback.work;

import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;

import java.time.Instant;

/** Turns in memory. */
public final class FakeErrandBook implements ErrandBook {
    private final FakeTransactions transactions;
    private final FakeTable<String, Instant> dueAt;

    /** Everything is due. */
    public FakeErrandBook(FakeTransactions transactions) {
        this.transactions = transactions;
        this.dueAt = new FakeTable<>(transactions);
    }

    @Override
    public boolean take(String errand, Instant now, Instant next) {
        transactions.mustNotBeOpen();
        return transactions.in(
                () -> {
                    if (dueAt.find(errand).filter(now::isBefore).isPresent()) return false;
                    dueAt.put(errand, next);
                    return true;
                });
    }
}
