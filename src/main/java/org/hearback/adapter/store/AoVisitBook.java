package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.claim.TokenHash;
import org.hearback.claim.Visit;
import org.hearback.claim.VisitBook;

import java.time.Instant;
import java.util.Optional;

/** Visits in table VISIT. */
final class AoVisitBook implements VisitBook {
    private static final String BY_TOKEN = VisitRow.TOKEN + " = ?";

    private final ActiveObjects ao;
    private final AoTransactions transactions;

    AoVisitBook(ActiveObjects ao, AoTransactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
    }

    @Override
    public void start(Visit visit) {
        var columns =
                new Columns()
                        .with(VisitRow.TOKEN, visit.token().hex())
                        .with(VisitRow.STARTED_AT, visit.startedAt())
                        .with(VisitRow.SEEN_AT, visit.seenAt());
        transactions.insertFirst(
                () -> ao.create(VisitRow.class, columns.values()),
                () -> row(visit.token()).isPresent());
    }

    @Override
    public Optional<Visit> find(TokenHash token) {
        return row(token).map(AoVisitBook::visit);
    }

    @Override
    public void seen(TokenHash token, Instant at) {
        row(token)
                .ifPresent(
                        row -> {
                            row.setSeenAt(at.toEpochMilli());
                            row.save();
                        });
    }

    @Override
    public void end(TokenHash token) {
        ao.deleteWithSQL(VisitRow.class, BY_TOKEN, token.hex());
    }

    @Override
    public int forget(Instant seenBefore) {
        return ao.deleteWithSQL(
                VisitRow.class, VisitRow.SEEN_AT + " < ?", seenBefore.toEpochMilli());
    }

    private Optional<VisitRow> row(TokenHash token) {
        return Rows.first(ao, VisitRow.class, BY_TOKEN, token.hex());
    }

    private static Visit visit(VisitRow row) {
        return new Visit(
                new TokenHash(row.getToken()),
                Instant.ofEpochMilli(row.getStartedAt()),
                Instant.ofEpochMilli(row.getSeenAt()));
    }
}
