package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.kernel.FactLog;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.RequestRef;
import org.hearback.request.Reproduction;
import org.hearback.request.ReproductionBook;
import org.hearback.request.ReproductionConfirmed;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Reproduced faults in table REPRODUCTION. */
final class AoReproductionBook implements ReproductionBook {
    private static final String BY_ISSUE = ReproductionRow.ISSUE_ID + " = ?";

    private final ActiveObjects ao;
    private final AoTransactions transactions;
    private final FactLog facts;

    AoReproductionBook(ActiveObjects ao, AoTransactions transactions, FactLog facts) {
        this.ao = ao;
        this.transactions = transactions;
        this.facts = facts;
    }

    @Override
    public boolean add(Reproduction reproduction) {
        var issueId = reproduction.request().issueId();
        return transactions.insertFirst(
                () -> {
                    ao.create(ReproductionRow.class, columns(reproduction));
                    facts.append(new ReproductionConfirmed(reproduction.request()));
                },
                () -> row(issueId).isPresent());
    }

    @Override
    public boolean remove(long issueId) {
        return transactions.in(
                () -> {
                    var known = find(issueId);
                    var won =
                            known.isPresent()
                                    && ao.deleteWithSQL(ReproductionRow.class, BY_ISSUE, issueId)
                                            == 1;
                    if (won) facts.append(new ReproductionConfirmed(known.get().request()));
                    return won;
                });
    }

    @Override
    public Optional<Reproduction> find(long issueId) {
        return row(issueId).map(AoReproductionBook::reproduction);
    }

    private Optional<ReproductionRow> row(long issueId) {
        return Rows.first(ao, ReproductionRow.class, BY_ISSUE, issueId);
    }

    private static Map<String, Object> columns(Reproduction from) {
        return new Columns()
                .with(ReproductionRow.ISSUE_ID, from.request().issueId())
                .with(ReproductionRow.ISSUE_KEY, from.request().key())
                .with(ReproductionRow.REPORTER_ID, from.reporter().value())
                .with(ReproductionRow.CONFIRMED_BY_ID, from.by().value())
                .with(ReproductionRow.CONFIRMED_AT, from.at())
                .values();
    }

    private static Reproduction reproduction(ReproductionRow row) {
        return new Reproduction(
                new RequestRef(row.getIssueId(), row.getIssueKey()),
                new HandleId(row.getReporterId()),
                new HandleId(row.getConfirmedById()),
                Instant.ofEpochMilli(row.getConfirmedAt()));
    }
}
