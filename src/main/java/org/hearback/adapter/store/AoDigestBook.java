package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.insight.DigestBook;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/** Digests that went out, in table DIGEST. */
final class AoDigestBook implements DigestBook {
    private final ActiveObjects ao;
    private final AoTransactions transactions;

    AoDigestBook(ActiveObjects ao, AoTransactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
    }

    @Override
    public boolean take(long projectId, YearMonth month, Instant now) {
        var columns =
                new Columns()
                        .with(DigestRow.DIGEST_KEY, key(projectId, month))
                        .with(DigestRow.TAKEN_AT, now);
        return transactions.insertFirst(
                () -> ao.create(DigestRow.class, columns.values()),
                () -> takenAt(projectId, month).isPresent());
    }

    @Override
    public Optional<Instant> takenAt(long projectId, YearMonth month) {
        return Rows.first(ao, DigestRow.class, DigestRow.DIGEST_KEY + " = ?", key(projectId, month))
                .map(row -> Instant.ofEpochMilli(row.getTakenAt()));
    }

    private static String key(long projectId, YearMonth month) {
        return projectId + ":" + month;
    }
}
