package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.kernel.Fact;
import org.hearback.kernel.FactId;
import org.hearback.kernel.FactLog;

import java.time.Clock;
import java.time.Instant;

/** Facts in table FACT, and one row in FACT_WORK for each handler that listens. */
final class AoFactLog implements FactLog {
    private final ActiveObjects ao;
    private final AoTransactions transactions;
    private final Listeners listeners;
    private final FactJson json;
    private final Clock clock;

    AoFactLog(
            ActiveObjects ao,
            AoTransactions transactions,
            Listeners listeners,
            FactJson json,
            Clock clock) {
        this.ao = ao;
        this.transactions = transactions;
        this.listeners = listeners;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public FactId append(Fact fact) {
        var handlers = listeners.of(fact.getClass());
        var now = clock.instant();
        return transactions.in(
                () -> {
                    var id = create(fact, now);
                    for (var handler : handlers) createWork(id, handler, now);
                    if (!handlers.isEmpty()) transactions.afterCommit(listeners.nudge());
                    return new FactId(id);
                });
    }

    private long create(Fact fact, Instant now) {
        return ao.create(
                        FactRow.class,
                        new Columns()
                                .with(FactRow.FACT_TYPE, fact.getClass().getSimpleName())
                                .with(FactRow.BODY, json.write(fact))
                                .with(FactRow.APPENDED_AT, now)
                                .values())
                .getID();
    }

    private void createWork(long factId, String handler, Instant now) {
        ao.create(
                TaskRow.class,
                new Columns()
                        .with(TaskRow.FACT_ID, factId)
                        .with(TaskRow.HANDLER, handler)
                        .with(TaskRow.STATE, TaskRow.State.READY)
                        .with(TaskRow.ATTEMPT, 1)
                        .with(TaskRow.DUE_AT, now)
                        .with(TaskRow.SINCE, now)
                        .values());
    }
}
