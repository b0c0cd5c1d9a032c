package org.hearback.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** The facts in memory. {@code FakeTaskBook} makes work of them. */
public final class FakeFactLog implements FactLog {
    private final FakeTransactions transactions;
    private final FakeTable<Long, Fact> facts;
    private final List<BiConsumer<FactId, Fact>> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> nudges = new CopyOnWriteArrayList<>();
    private long last;

    /** An empty log. */
    public FakeFactLog(FakeTransactions transactions) {
        this.transactions = transactions;
        this.facts = new FakeTable<>(transactions);
    }

    /** An empty log with transactions of its own. */
    public FakeFactLog() {
        this(new FakeTransactions());
    }

    @Override
    public FactId append(Fact fact) {
        return transactions.in(
                () -> {
                    var id = new FactId(++last);
                    facts.put(id.value(), fact);
                    listeners.forEach(listener -> listener.accept(id, fact));
                    nudges.forEach(transactions::afterCommit);
                    return id;
                });
    }

    /** All facts, in the order in which they were appended. */
    public List<Fact> facts() {
        return facts.all();
    }

    /** The facts of one type, in order. */
    public <F extends Fact> List<F> facts(Class<F> type) {
        var found = new ArrayList<F>();
        for (var fact : facts.all()) if (type.isInstance(fact)) found.add(type.cast(fact));
        return found;
    }

    /** Called inside the transaction that appends. */
    public void onAppend(BiConsumer<FactId, Fact> listener) {
        listeners.add(listener);
    }

    /** Called after the transaction that appended. */
    public void nudge(Runnable nudge) {
        nudges.add(nudge);
    }

    /** Deletes a fact. */
    public void forget(FactId id) {
        facts.remove(id.value());
    }

    /** The transactions that it takes part in. */
    public FakeTransactions transactions() {
        return transactions;
    }
}
