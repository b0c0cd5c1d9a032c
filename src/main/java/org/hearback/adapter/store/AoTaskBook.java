package org.hearback.adapter.store;

import static java.util.stream.Collectors.toSet;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.Query;

import org.hearback.adapter.store.TaskRow.State;
import org.hearback.kernel.FactId;
import org.hearback.work.Task;
import org.hearback.work.TaskBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Work in table FACT_WORK. */
final class AoTaskBook implements TaskBook {
    /** How long work waits whose fact this version cannot read: the next version may. */
    private static final Duration UNREADABLE_WAITS = Duration.ofHours(1);

    /** Rows looked at beyond those wanted, in case others take some of them first. */
    private static final int SPARE = 16;

    private static final Logger LOG = LoggerFactory.getLogger(AoTaskBook.class);

    private final ActiveObjects ao;
    private final AoTransactions transactions;
    private final FactReader facts;

    /** Rows that a thread of this node is about to take: the others pass by without waiting. */
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();

    AoTaskBook(ActiveObjects ao, AoTransactions transactions, FactReader facts) {
        this.ao = ao;
        this.transactions = transactions;
        this.facts = facts;
    }

    @Override
    public List<Task> take(Set<String> handlers, int limit, Instant now) {
        if (handlers.isEmpty() || limit < 1) return List.of();
        List<Task> tasks = new ArrayList<>();
        boolean lost;
        do {
            lost = false;
            for (var work : due(handlers, limit + SPARE, now)) {
                if (tasks.size() == limit) break;
                if (!inHand.add(work.id())) continue;
                try {
                    var id = replace(work.id(), State.READY, work.taken(now));
                    if (id.isEmpty()) lost = true;
                    else task(id.getAsLong(), work, now).ifPresent(tasks::add);
                } finally {
                    inHand.remove(work.id());
                }
            }
        } while (tasks.isEmpty() && lost); // other nodes were faster; there may be more
        return tasks;
    }

    @Override
    public boolean done(Task task, Instant now) {
        return delete(task.id(), State.TAKEN);
    }

    @Override
    public boolean later(Task task, Instant dueAt, String why, boolean counts) {
        var attempt = counts ? task.attempt() + 1 : task.attempt();
        return replace(task.id(), State.TAKEN, Work.of(task).ready(attempt, dueAt, why))
                .isPresent();
    }

    @Override
    public boolean failed(Task task, String why, Instant now) {
        return replace(task.id(), State.TAKEN, Work.of(task).failed(now, why)).isPresent();
    }

    @Override
    public int sweep(Instant takenBefore, Instant now) {
        var swept = 0;
        for (var row :
                ao.find(
                        TaskRow.class,
                        "STATE = ? AND SINCE < ?",
                        State.TAKEN.name(),
                        takenBefore.toEpochMilli())) {
            var work = Work.of(row);
            var ready = work.ready(work.attempt() + 1, now, "the node that tried it is gone");
            if (replace(work.id(), State.TAKEN, ready).isPresent()) swept++;
        }
        return swept;
    }

    @Override
    public int purge(Duration age, Instant now) {
        var before = now.minus(age).toEpochMilli();
        var purged = 0;
        var last = 0L;
        while (true) {
            var ids = oldFacts(before, last);
            if (ids.isEmpty()) return purged;
            last = ids.getLast();
            purged += deleteUnneeded(ids);
        }
    }

    @Override
    public int open() {
        return ao.count(TaskRow.class, "STATE IN (?, ?)", State.READY.name(), State.TAKEN.name());
    }

    private List<Work> due(Set<String> handlers, int limit, Instant now) {
        var parameters = new ArrayList<Object>(List.of(State.READY.name(), now.toEpochMilli()));
        parameters.addAll(handlers);
        var query =
                Query.select()
                        .where(
                                "STATE = ? AND DUE_AT <= ? AND HANDLER IN "
                                        + InList.of(handlers.size()),
                                parameters.toArray())
                        .order("DUE_AT ASC, ID ASC")
                        .limit(limit);
        return Stream.of(ao.find(TaskRow.class, query)).map(Work::of).toList();
    }

    private Optional<Task> task(long id, Work work, Instant now) {
        try {
            var fact = facts.read(work.factId());
            var token = Long.toString(id);
            return Optional.of(
                    new Task(id, token, work.handler(), work.factId(), fact, work.attempt()));
        } catch (FactJson.Unreadable e) {
            LOG.error(
                    "{} cannot be read: {}; {} tries again in an hour",
                    work.factId(),
                    e.getMessage(),
                    work.handler());
            var later = work.ready(work.attempt(), now.plus(UNREADABLE_WAITS), "unreadable");
            replace(id, State.TAKEN, later);
            return Optional.empty();
        }
    }

    /** Empty where the row is not in that state any more; else the new row's id. */
    private OptionalLong replace(long id, State from, Columns next) {
        return transactions.in(
                () ->
                        delete(id, from)
                                ? OptionalLong.of(ao.create(TaskRow.class, next.values()).getID())
                                : OptionalLong.empty());
    }

    private boolean delete(long id, State from) {
        return ao.deleteWithSQL(TaskRow.class, "ID = ? AND STATE = ?", id, from.name()) == 1;
    }

    private List<Long> oldFacts(long before, long after) {
        var query =
                Query.select("ID")
                        .where("APPENDED_AT < ? AND ID > ?", before, after)
                        .order("ID ASC")
                        .limit(InList.MOST);
        return Stream.of(ao.find(FactRow.class, query)).map(FactRow::getID).toList();
    }

    private int deleteUnneeded(List<Long> ids) {
        var rows = ao.find(TaskRow.class, "FACT_ID IN " + InList.of(ids.size()), ids.toArray());
        var needed = Stream.of(rows).map(TaskRow::getFactId).collect(toSet());
        var unneeded = ids.stream().filter(id -> !needed.contains(id)).toArray();
        return unneeded.length == 0
                ? 0
                : ao.deleteWithSQL(FactRow.class, "ID IN " + InList.of(unneeded.length), unneeded);
    }

    /** What stays the same when a row is replaced. */
    private record Work(long id, FactId factId, String handler, int attempt, Instant dueAt) {
        static Work of(TaskRow row) {
            return new Work(
                    row.getID(),
                    new FactId(row.getFactId()),
                    row.getHandler(),
                    row.getAttempt(),
                    Instant.ofEpochMilli(row.getDueAt()));
        }

        static Work of(Task task) {
            return new Work(
                    task.id(), task.factId(), task.handler(), task.attempt(), Instant.EPOCH);
        }

        Columns taken(Instant now) {
            return columns(State.TAKEN, attempt, dueAt, now, "");
        }

        Columns ready(int nextAttempt, Instant nextDue, String why) {
            return columns(State.READY, nextAttempt, nextDue, nextDue, why);
        }

        Columns failed(Instant now, String why) {
            return columns(State.FAILED, attempt, dueAt, now, why);
        }

        private Columns columns(
                State state, int itsAttempt, Instant due, Instant since, String why) {
            return new Columns()
                    .with(TaskRow.FACT_ID, factId.value())
                    .with(TaskRow.HANDLER, handler)
                    .with(TaskRow.STATE, state)
                    .with(TaskRow.ATTEMPT, itsAttempt)
                    .with(TaskRow.DUE_AT, due)
                    .with(TaskRow.SINCE, since)
                    .with(TaskRow.WHY, why);
        }
    }
}
