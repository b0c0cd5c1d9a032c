package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.work.ErrandBook;

import java.time.Instant;

/** Turns in table ERRAND. */
final class AoErrandBook implements ErrandBook {
    private static final String OF_NAME = ErrandRow.NAME + " = ?";

    private final ActiveObjects ao;
    private final AoTransactions transactions;

    AoErrandBook(ActiveObjects ao, AoTransactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
    }

    @Override
    public boolean take(String errand, Instant now, Instant next) {
        transactions.mustNotBeOpen();
        if (!isKnown(errand))
            return transactions.insertFirst(() -> create(errand, next), () -> isKnown(errand));
        return transactions.in(
                () -> {
                    var due = OF_NAME + " AND " + ErrandRow.DUE_AT + " <= ?";
                    var won = ao.deleteWithSQL(ErrandRow.class, due, errand, now.toEpochMilli());
                    if (won == 1) create(errand, next);
                    return won == 1;
                });
    }

    private boolean isKnown(String errand) {
        return ao.count(ErrandRow.class, OF_NAME, errand) > 0;
    }

    private void create(String errand, Instant dueAt) {
        ao.create(
                ErrandRow.class,
                new Columns().with(ErrandRow.NAME, errand).with(ErrandRow.DUE_AT, dueAt).values());
    }
}
