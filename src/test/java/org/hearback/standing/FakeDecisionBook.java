package org.hearback.standing;

import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.HandleId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The decisions in memory. */
public final class FakeDecisionBook implements DecisionBook {
    private final FakeTransactions transactions;
    private final FakeTable<Long, Decision> decisions;

    /** Nothing was decided yet. */
    public FakeDecisionBook(FakeTransactions transactions) {
        this.transactions = transactions;
        this.decisions = new FakeTable<>(transactions);
    }

    @Override
    public Decision add(
            HandleId handle,
            Decision.Kind kind,
            String by,
            Instant at,
            String why,
            @Nullable Instant until) {
        return transactions.in(
                () -> {
                    var id = decisions.all().size() + 1L;
                    var decision = new Decision(id, handle, kind, by, at, why, until);
                    decisions.put(id, decision);
                    return decision;
                });
    }

    @Override
    public List<Decision> of(Collection<HandleId> handles) {
        return all().stream().filter(it -> handles.contains(it.handle())).toList();
    }

    @Override
    public List<Decision> all() {
        return decisions.all();
    }
}
