package org.hearback.standing;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.HandleId;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The standings in memory. */
public final class FakeStandingBook implements StandingBook {
    private static final Comparator<Standing> ORDER =
            comparingDouble(Standing::points)
                    .reversed()
                    .thenComparing(comparingInt(standing -> standing.handle().value()));

    private final FakeTransactions transactions;
    private final FakeTable<HandleId, Standing> standings;

    /** Nobody stands anywhere yet. */
    public FakeStandingBook(FakeTransactions transactions) {
        this.transactions = transactions;
        this.standings = new FakeTable<>(transactions);
    }

    @Override
    public void put(Standing standing) {
        standings.put(standing.handle(), standing);
    }

    @Override
    public void remove(Collection<HandleId> handles) {
        transactions.run(() -> handles.forEach(standings::remove));
    }

    @Override
    public List<Standing> of(Collection<HandleId> handles) {
        return all().stream().filter(it -> handles.contains(it.handle())).toList();
    }

    @Override
    public List<Standing> all() {
        return standings.all().stream().sorted(ORDER).toList();
    }

    @Override
    public List<Standing> superUsers() {
        return all().stream().filter(Standing::superUser).toList();
    }
}
