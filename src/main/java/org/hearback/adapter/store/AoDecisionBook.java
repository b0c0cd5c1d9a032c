package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.kernel.HandleId;
import org.hearback.standing.Decision;
import org.hearback.standing.DecisionBook;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Decisions in table DECISION. */
final class AoDecisionBook implements DecisionBook {
    private final ActiveObjects ao;
    private final AoTransactions transactions;

    AoDecisionBook(ActiveObjects ao, AoTransactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
    }

    @Override
    public Decision add(
            HandleId handle,
            Decision.Kind kind,
            String by,
            Instant at,
            String why,
            @Nullable Instant until) {
        var columns =
                new Columns()
                        .with(DecisionRow.HANDLE_ID, handle.value())
                        .with(DecisionRow.KIND, kind)
                        .with(DecisionRow.DECIDED_BY, by)
                        .with(DecisionRow.DECIDED_AT, at)
                        .with(DecisionRow.WHY, why)
                        .with(DecisionRow.ENDS_AT, until);
        return transactions.in(() -> decision(ao.create(DecisionRow.class, columns.values())));
    }

    @Override
    public List<Decision> of(Collection<HandleId> handles) {
        return oldestFirst(
                InList.rounds(
                        Rows.ids(handles),
                        round ->
                                ao.find(
                                        DecisionRow.class,
                                        DecisionRow.HANDLE_ID + " IN " + InList.of(round.size()),
                                        round.toArray())));
    }

    @Override
    public List<Decision> all() {
        return oldestFirst(Stream.of(ao.find(DecisionRow.class)));
    }

    private static List<Decision> oldestFirst(Stream<DecisionRow> rows) {
        return rows.map(AoDecisionBook::decision)
                .sorted(Comparator.comparing(Decision::at).thenComparing(Decision::id))
                .toList();
    }

    private static Decision decision(DecisionRow row) {
        return new Decision(
                row.getID(),
                new HandleId(row.getHandleId()),
                Decision.Kind.valueOf(row.getKind()),
                row.getDecidedBy(),
                Instant.ofEpochMilli(row.getDecidedAt()),
                Columns.orEmpty(row.getWhy()),
                Columns.instant(row.getEndsAt()));
    }
}
