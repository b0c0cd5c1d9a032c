package org.hearback.claim;

import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;

import java.time.Instant;
import java.util.Optional;

/** The visits in memory. */
public final class FakeVisitBook implements VisitBook {
    private final FakeTransactions transactions;
    private final FakeTable<TokenHash, Visit> visits;

    /** Without visits. */
    public FakeVisitBook(FakeTransactions transactions) {
        this.transactions = transactions;
        this.visits = new FakeTable<>(transactions);
    }

    @Override
    public void start(Visit visit) {
        transactions.mustNotBeOpen();
        visits.put(visit.token(), visit);
    }

    @Override
    public Optional<Visit> find(TokenHash token) {
        return visits.find(token);
    }

    @Override
    public void seen(TokenHash token, Instant at) {
        transactions.run(
                () ->
                        find(token)
                                .ifPresent(
                                        visit ->
                                                visits.put(
                                                        token,
                                                        new Visit(token, visit.startedAt(), at))));
    }

    @Override
    public void end(TokenHash token) {
        visits.remove(token);
    }

    @Override
    public int forget(Instant seenBefore) {
        return transactions.in(
                () -> {
                    var old =
                            visits.all().stream()
                                    .filter(visit -> visit.seenAt().isBefore(seenBefore))
                                    .toList();
                    old.forEach(visit -> visits.remove(visit.token()));
                    return old.size();
                });
    }
}
