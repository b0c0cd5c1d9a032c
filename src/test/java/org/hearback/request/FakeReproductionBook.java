package org.hearback.request;

import org.hearback.kernel.FactLog;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;

import java.util.Optional;

/** The reproductions in memory. */
public final class FakeReproductionBook implements ReproductionBook {
    private final FakeTransactions transactions;
    private final FactLog facts;
    private final FakeTable<Long, Reproduction> reproductions;

    /** Nothing was reproduced yet; tells the log what is. */
    public FakeReproductionBook(FakeFactLog facts) {
        this.transactions = facts.transactions();
        this.facts = facts;
        this.reproductions = new FakeTable<>(transactions);
    }

    @Override
    public boolean add(Reproduction reproduction) {
        transactions.mustNotBeOpen();
        return transactions.in(
                () -> {
                    var issue = reproduction.request().issueId();
                    if (find(issue).isPresent()) return false;
                    reproductions.put(issue, reproduction);
                    facts.append(new ReproductionConfirmed(reproduction.request()));
                    return true;
                });
    }

    @Override
    public boolean remove(long issueId) {
        return transactions.in(
                () -> {
                    var known = find(issueId);
                    if (known.isEmpty()) return false;
                    reproductions.remove(issueId);
                    facts.append(new ReproductionConfirmed(known.get().request()));
                    return true;
                });
    }

    @Override
    public Optional<Reproduction> find(long issueId) {
        return reproductions.find(issueId);
    }
}
