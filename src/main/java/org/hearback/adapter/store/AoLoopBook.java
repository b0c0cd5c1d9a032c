package org.hearback.adapter.store;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.Query;

import org.hearback.kernel.ChangeRef;
import org.hearback.kernel.FactLog;
import org.hearback.loop.Loop;
import org.hearback.loop.LoopBook;
import org.hearback.loop.LoopTurned;
import org.hearback.loop.Stage;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/** Loops in table LOOP. */
final class AoLoopBook implements LoopBook {
    private static final BinaryOperator<Loop> NEWEST =
            BinaryOperator.maxBy(Comparator.comparingInt(Loop::round));

    private static final DistinctIds<LoopRow> CHANGES =
            new DistinctIds<>(LoopRow.class, LoopRow.CHANGE_ID, "1 = 1", LoopRow::getChangeId);

    private final ActiveObjects ao;
    private final AoTransactions transactions;
    private final FactLog facts;

    AoLoopBook(ActiveObjects ao, AoTransactions transactions, FactLog facts) {
        this.ao = ao;
        this.transactions = transactions;
        this.facts = facts;
    }

    @Override
    public Loop open(ChangeRef change, long projectId, Instant since) {
        transactions.mustNotBeOpen();
        return current(change.issueId())
                .orElseGet(() -> openFirst(begun(change, projectId, 1, since)));
    }

    private Loop openFirst(Loop loop) {
        transactions.insertFirst(
                () -> ao.create(LoopRow.class, LoopRows.columns(key(loop), loop)),
                () -> row(key(loop)).isPresent());
        return current(loop.change().issueId()).orElseThrow();
    }

    @Override
    public Optional<Loop> find(long id) {
        return Rows.first(ao, LoopRow.class, "ID = ?", id).map(LoopRows::read);
    }

    @Override
    public Optional<Loop> current(long changeId) {
        return rounds(changeId).stream().reduce(NEWEST);
    }

    @Override
    public List<Loop> rounds(long changeId) {
        var query =
                Query.select()
                        .where(LoopRow.CHANGE_ID + " = ?", changeId)
                        .order(LoopRow.ROUND_NO + " ASC");
        return Stream.of(ao.find(LoopRow.class, query)).map(LoopRows::read).toList();
    }

    @Override
    public List<Loop> current(Collection<Long> changeIds) {
        return newest(
                InList.rounds(
                        changeIds.stream().distinct().toList(),
                        round ->
                                ao.find(
                                        LoopRow.class,
                                        LoopRow.CHANGE_ID + " IN " + InList.of(round.size()),
                                        round.toArray())));
    }

    @Override
    public List<Long> changesAfter(long issueId, int limit) {
        return CHANGES.after(ao, issueId, limit);
    }

    @Override
    public Set<Long> projects() {
        var newest = new HashMap<Long, LoopRow>();
        new Pages(ao)
                .each(
                        LoopRow.class,
                        "ID, CHANGE_ID, ROUND_NO, PROJECT_ID",
                        LoopRow::getID,
                        row -> newest.merge(row.getChangeId(), row, AoLoopBook::newer));
        return newest.values().stream().map(LoopRow::getProjectId).collect(toUnmodifiableSet());
    }

    @Override
    public List<Loop> ofProject(long projectId) {
        return newest(Stream.of(ao.find(LoopRow.class, LoopRow.PROJECT_ID + " = ?", projectId)));
    }

    @Override
    public boolean turn(Loop now) {
        return transactions.in(
                () -> {
                    var known = Guard.lock(ao, LoopRow.class, now.id());
                    if (known.filter(row -> row.getEdition() == now.edition()).isEmpty())
                        return false;
                    var row = known.get();
                    var turned = !LoopRows.read(row).result().says(now.result());
                    LoopRows.write(now, row);
                    if (turned) facts.append(new LoopTurned(now.id()));
                    return true;
                });
    }

    @Override
    public Loop reopen(Loop ended, boolean regression, Instant at) {
        transactions.mustNotBeOpen();
        var newest = current(ended.change().issueId()).orElseThrow();
        if (newest.round() > ended.round()) return newest;
        var next = next(ended, regression, at);
        transactions.insertFirst(
                () -> {
                    var row = ao.create(LoopRow.class, LoopRows.columns(key(next), next));
                    facts.append(new LoopTurned(row.getID()));
                },
                () -> row(key(next)).isPresent());
        return current(ended.change().issueId()).orElseThrow();
    }

    /** A change that moved to another project may have older rounds elsewhere. */
    private static List<Loop> newest(Stream<LoopRow> rows) {
        Map<Long, Loop> byChange =
                rows.map(LoopRows::read)
                        .collect(
                                toMap(
                                        loop -> loop.change().issueId(),
                                        Function.identity(),
                                        NEWEST));
        return List.copyOf(byChange.values());
    }

    private static Loop next(Loop ended, boolean regression, Instant at) {
        var spent = new HashSet<>(ended.spent());
        spent.addAll(ended.result().proofs());
        var next = begun(ended.change(), ended.projectId(), ended.round() + 1, at);
        return new Loop(
                next.id(),
                next.change(),
                next.projectId(),
                next.round(),
                next.result(),
                spent,
                next.reached(),
                regression,
                next.edition());
    }

    private static Loop begun(ChangeRef change, long projectId, int round, Instant at) {
        return new Loop(
                0,
                change,
                projectId,
                round,
                Loop.Result.none(at),
                Set.of(),
                Map.of(Stage.OBSERVE, at),
                false,
                0);
    }

    private static LoopRow newer(LoopRow one, LoopRow other) {
        return one.getRoundNo() > other.getRoundNo() ? one : other;
    }

    private Optional<LoopRow> row(String key) {
        return Rows.first(ao, LoopRow.class, LoopRow.LOOP_KEY + " = ?", key);
    }

    private static String key(Loop loop) {
        return loop.change().issueId() + ":" + loop.round();
    }
}
