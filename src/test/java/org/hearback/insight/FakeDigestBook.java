package org.hearback.insight;

import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/** Which digests went out, in memory. */
public final class FakeDigestBook implements DigestBook {
    private final FakeTransactions transactions;
    private final FakeTable<String, Instant> taken;

    /** None went out. */
    public FakeDigestBook(FakeTransactions transactions) {
        this.transactions = transactions;
        this.taken = new FakeTable<>(transactions);
    }

    @Override
    public boolean take(long projectId, YearMonth month, Instant now) {
        transactions.mustNotBeOpen();
        return transactions.in(
                () -> {
                    if (takenAt(projectId, month).isPresent()) return false;
                    taken.put(projectId + " " + month, now);
                    return true;
                });
    }

    @Override
    public Optional<Instant> takenAt(long projectId, YearMonth month) {
        return taken.find(projectId + " " + month);
    }
}
