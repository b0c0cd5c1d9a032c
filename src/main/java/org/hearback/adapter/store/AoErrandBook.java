package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.work.ErrandBook;

import java.time.Instant;

/** Turns of errands in table ERRAND_TURN. */
final class AoErrandBook implements ErrandBook {
    private final ActiveObjects ao;
    private final AoTransactions transactions;

    AoErrandBook(ActiveObjects ao, AoTransactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
    }

    @Override
    public boolean take(String errand, Instant now, Instant next) {
        transactions.mustNotBeOpen();
        return isKnown(errand)
                ? replaceDue(errand, now, next)
                : transactions.insertFirst(() -> create(errand, next), () -> isKnown(errand));
    }

    /** Who deletes the row that is due has the turn. */
    private boolean replaceDue(String errand, Instant now, Instant next) {
        return transactions.in(
                () -> {
                    var due = ErrandRow.ERRAND + " = ? AND " + ErrandRow.DUE_AT + " <= ?";
                    var won =
                            ao.deleteWithSQL(ErrandRow.class, due, errand, now.toEpochMilli()) == 1;
                    if (won) create(errand, next);
                    return won;
                });
    }

    private boolean isKnown(String errand) {
        return ao.count(ErrandRow.class, ErrandRow.ERRAND + " = ?", errand) > 0;
    }

    private void create(String errand, Instant dueAt) {
        ao.create(
                ErrandRow.class,
                new Columns()
                        .with(ErrandRow.ERRAND, errand)
                        .with(ErrandRow.DUE_AT, dueAt)
                        .values());
    }
}
