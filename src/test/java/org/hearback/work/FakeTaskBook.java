package org.hearback.work;

import org.hearback.kernel.Fact;
import org.hearback.kernel.FactId;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rows of work in memory, made of what a {@link FakeFactLog} is told. */
public final class FakeTaskBook implements TaskBook {
    private final FakeTransactions transactions;
    private final FakeFactLog log;
    private final FakeTable<Long, Row> rows;
    private final FakeTable<FactId, Appended> facts;
    private long lastId;
    private long lastToken;

    /**
     * A book of what the log will be told.
     *
     * @param listeners names of handlers by the type of fact that they listen to
     * @param clock says since when work is due
     */
    public FakeTaskBook(
            FakeFactLog log, Map<Class<? extends Fact>, List<String>> listeners, Clock clock) {
        this.transactions = log.transactions();
        this.log = log;
        this.rows = new FakeTable<>(transactions);
        this.facts = new FakeTable<>(transactions);
        log.onAppend(
                (factId, fact) -> {
                    facts.put(factId, new Appended(factId, clock.instant()));
                    for (var handler : listeners.getOrDefault(fact.getClass(), List.of()))
                        put(Row.ready(++lastId, handler, factId, fact, clock.instant()));
                });
    }

    @Override
    public List<Task> take(Set<String> handlers, int limit, Instant now) {
        return transactions.in(
                () ->
                        matching(row -> row.isDue(now) && handlers.contains(row.handler()))
                                .sorted(Comparator.comparing(Row::dueAt).thenComparing(Row::id))
                                .limit(limit)
                                .map(row -> put(row.taken("t" + ++lastToken, now)))
                                .map(Row::task)
                                .toList());
    }

    @Override
    public boolean done(Task task, Instant now) {
        return end(task, row -> rows.remove(row.id()));
    }

    @Override
    public boolean later(Task task, Instant dueAt, String why, boolean counts) {
        return end(task, row -> put(row.again(dueAt, why, counts)));
    }

    @Override
    public boolean failed(Task task, String why, Instant now) {
        return end(task, row -> put(row.failed(why, now)));
    }

    @Override
    public int sweep(Instant takenBefore, Instant now) {
        return transactions.in(
                () -> {
                    var stuck =
                            matching(row -> row.is("TAKEN") && row.since().isBefore(takenBefore))
                                    .toList();
                    stuck.forEach(row -> put(row.again(now, "its node died", true)));
                    return stuck.size();
                });
    }

    @Override
    public int purge(Duration age, Instant now) {
        return transactions.in(
                () -> {
                    var needed = rows.all().stream().map(Row::factId).toList();
                    var old =
                            facts.all().stream()
                                    .filter(it -> it.at().isBefore(now.minus(age)))
                                    .filter(it -> !needed.contains(it.id()))
                                    .toList();
                    old.forEach(
                            it -> {
                                facts.remove(it.id());
                                log.forget(it.id());
                            });
                    return old.size();
                });
    }

    @Override
    public int open() {
        return (int) matching(row -> row.is("READY") || row.is("TAKEN")).count();
    }

    /** Why each failed row failed, oldest first. */
    public List<String> failures() {
        return matching(row -> row.is("FAILED")).map(Row::why).toList();
    }

    private boolean end(Task task, Consumer<Row> next) {
        return transactions.in(
                () -> {
                    var ours = rows.find(task.id()).filter(row -> row.token().equals(task.token()));
                    ours.ifPresent(next);
                    return ours.isPresent();
                });
    }

    private Stream<Row> matching(Predicate<Row> wanted) {
        return rows.all().stream().filter(wanted);
    }

    private Row put(Row row) {
        rows.put(row.id(), row);
        return row;
    }

    private record Appended(FactId id, Instant at) {}

    private record Row(
            long id,
            String state,
            String token,
            String handler,
            FactId factId,
            Fact fact,
            int attempt,
            Instant dueAt,
            Instant since,
            String why) {
        static Row ready(long id, String handler, FactId factId, Fact fact, Instant now) {
            return new Row(id, "READY", "", handler, factId, fact, 1, now, now, "");
        }

        boolean is(String wanted) {
            return state.equals(wanted);
        }

        boolean isDue(Instant now) {
            return is("READY") && !dueAt.isAfter(now);
        }

        Row taken(String newToken, Instant now) {
            return new Row(id, "TAKEN", newToken, handler, factId, fact, attempt, dueAt, now, why);
        }

        Row again(Instant newDueAt, String newWhy, boolean counts) {
            var next = counts ? attempt + 1 : attempt;
            return new Row(
                    id, "READY", "", handler, factId, fact, next, newDueAt, newDueAt, newWhy);
        }

        Row failed(String newWhy, Instant now) {
            return new Row(id, "FAILED", "", handler, factId, fact, attempt, dueAt, now, newWhy);
        }

        Task task() {
            return new Task(id, token, handler, factId, fact, attempt);
        }
    }
}
