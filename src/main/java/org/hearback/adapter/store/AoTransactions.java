package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.kernel.Transactions;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Transactions of ActiveObjects, with what is to be done once they are committed. */
final class AoTransactions implements Transactions {
    private final ActiveObjects ao;

    /** Not static: two nodes in one JVM have one of these each. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Set<Runnable>> open = new ThreadLocal<>();

    AoTransactions(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public <T> T in(Supplier<T> work) {
        if (open.get() != null) return work.get();
        Set<Runnable> hooks = new LinkedHashSet<>();
        open.set(hooks);
        T result;
        try {
            result = ao.executeInTransaction(work::get);
        } finally {
            open.remove();
        }
        hooks.forEach(Runnable::run);
        return result;
    }

    /**
     * Runs the hook once the open transaction is committed; never where it is rolled back. The same
     * hook runs once for each transaction.
     */
    void afterCommit(Runnable hook) {
        var hooks = open.get();
        if (hooks == null) throw new IllegalStateException("no transaction is open");
        hooks.add(hook);
    }

    /**
     * Inserts, in one transaction, rows of which one has a unique key that others want too.
     *
     * @param taken whether a row with that key is there
     * @return whether this insert was the first; false only where the key is really there
     * @throws IllegalStateException inside a transaction: on PostgreSQL a lost race would spoil it
     */
    boolean insertFirst(Runnable insert, BooleanSupplier taken) {
        return tryInsert(
                        () -> {
                            insert.run();
                            return true;
                        },
                        taken)
                .isPresent();
    }

    /**
     * As {@link #insertFirst(Runnable, BooleanSupplier)}.
     *
     * @return what the insert returned; empty where another was first
     */
    <T> Optional<T> tryInsert(Supplier<T> insert, BooleanSupplier taken) {
        mustNotBeOpen();
        try {
            return Optional.of(in(insert));
        } catch (RuntimeException e) {
            if (taken.getAsBoolean()) return Optional.empty();
            throw e; // the database is ill: that is never a lost race
        }
    }

    /**
     * Inserts a row with a unique key, or changes the one that is there; of several callers the
     * last one wins.
     *
     * @throws IllegalStateException inside a transaction, as {@link #insertFirst}
     */
    <R> void insertOrChange(Supplier<Optional<R>> row, Runnable insert, Consumer<R> change) {
        mustNotBeOpen();
        if (row.get().isEmpty() && insertFirst(insert, () -> row.get().isPresent())) return;
        run(() -> row.get().ifPresent(change));
    }

    /** For steps that end in {@link #insertFirst}, also where a look shows the row at once. */
    void mustNotBeOpen() {
        if (open.get() != null) throw new IllegalStateException("called inside a transaction");
    }
}
