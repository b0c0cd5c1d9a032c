package org.hearback.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A table in memory that takes part in {@link FakeTransactions}; rows stay in insertion order. */
public final class FakeTable<K, V> {
    private final FakeTransactions transactions;
    private final Map<K, V> rows = new LinkedHashMap<>();

    /** An empty table. */
    public FakeTable(FakeTransactions transactions) {
        this.transactions = transactions;
    }

    /** The row of that key. */
    public Optional<V> find(K key) {
        return transactions.in(() -> Optional.ofNullable(rows.get(key)));
    }

    /** The row of that key, which is there. */
    public V get(K key) {
        return find(key).orElseThrow();
    }

    /** All rows, the oldest first. */
    public List<V> all() {
        return transactions.in(() -> List.copyOf(rows.values()));
    }

    /** Inserts or replaces; a replaced row keeps its place. */
    public void put(K key, V row) {
        transactions.run(
                () -> {
                    var old = rows.put(key, row);
                    transactions.onRollback(
                            () -> {
                                if (old == null) rows.remove(key);
                                else rows.put(key, old);
                            });
                });
    }

    /** The row of that key, which is made where there is none. */
    public V findOrPut(K key, Supplier<V> made) {
        return transactions.in(
                () -> {
                    if (!rows.containsKey(key)) put(key, made.get());
                    return get(key);
                });
    }

    /** Deletes the row, if it is there. */
    public void remove(K key) {
        transactions.run(
                () -> {
                    var before = new LinkedHashMap<>(rows);
                    if (rows.remove(key) == null) return;
                    transactions.onRollback(
                            () -> {
                                rows.clear();
                                rows.putAll(before);
                            });
                });
    }
}
