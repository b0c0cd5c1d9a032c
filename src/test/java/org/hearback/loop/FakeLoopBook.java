package org.hearback.loop;

import static java.util.stream.Collectors.toUnmodifiableSet;

import org.hearback.kernel.ChangeRef;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The loops in memory. */
public final class FakeLoopBook implements LoopBook {
    private final FakeTransactions transactions;
    private final FactLog facts;
    private final FakeTable<Long, Loop> loops;
    private boolean rival;

    /** No loops yet; tells the log what happens to them. */
    public FakeLoopBook(FakeFactLog facts) {
        this.transactions = facts.transactions();
        this.facts = facts;
        this.loops = new FakeTable<>(transactions);
    }

    @Override
    public Loop open(ChangeRef change, long projectId, Instant since) {
        transactions.mustNotBeOpen();
        return transactions.in(
                () ->
                        current(change.issueId())
                                .orElseGet(
                                        () ->
                                                put(
                                                        new Loop(
                                                                nextId(),
                                                                change,
                                                                projectId,
                                                                1,
                                                                Loop.Result.none(since),
                                                                Set.of(),
                                                                Map.of(Stage.OBSERVE, since),
                                                                false,
                                                                0))));
    }

    @Override
    public Optional<Loop> find(long id) {
        return loops.find(id);
    }

    @Override
    public Optional<Loop> current(long changeId) {
        return rounds(changeId).reversed().stream().findFirst();
    }

    @Override
    public List<Loop> rounds(long changeId) {
        return loops.all().stream().filter(loop -> loop.change().issueId() == changeId).toList();
    }

    @Override
    public List<Loop> current(Collection<Long> changeIds) {
        return newest().stream()
                .filter(loop -> changeIds.contains(loop.change().issueId()))
                .toList();
    }

    @Override
    public List<Long> changesAfter(long issueId, int limit) {
        return newest().stream()
                .map(loop -> loop.change().issueId())
                .filter(change -> change > issueId)
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public Set<Long> projects() {
        return newest().stream().map(Loop::projectId).collect(toUnmodifiableSet());
    }

    @Override
    public List<Loop> ofProject(long projectId) {
        return newest().stream().filter(loop -> loop.projectId() == projectId).toList();
    }

    @Override
    public boolean turn(Loop now) {
        return transactions.in(
                () -> {
                    var before = loops.get(now.id());
                    if (rival || before.edition() != now.edition()) return false;
                    put(edition(now, now.edition() + 1));
                    if (!before.result().says(now.result())) facts.append(new LoopTurned(now.id()));
                    return true;
                });
    }

    @Override
    public Loop reopen(Loop ended, boolean regression, Instant at) {
        transactions.mustNotBeOpen();
        return transactions.in(
                () -> {
                    var newest = current(ended.change().issueId()).orElseThrow();
                    if (newest.round() > ended.round()) return newest;
                    var spent = new HashSet<>(ended.spent());
                    spent.addAll(ended.result().proofs());
                    var next =
                            new Loop(
                                    nextId(),
                                    ended.change(),
                                    ended.projectId(),
                                    ended.round() + 1,
                                    Loop.Result.none(at),
                                    spent,
                                    Map.of(Stage.OBSERVE, at),
                                    regression,
                                    0);
                    put(next);
                    facts.append(new LoopTurned(next.id()));
                    return next;
                });
    }

    /** From now on, somebody else turns each loop just before. */
    public void beQuickerAlways() {
        rival = true;
    }

    private List<Loop> newest() {
        return loops.all().stream()
                .filter(loop -> current(loop.change().issueId()).orElseThrow().id() == loop.id())
                .toList();
    }

    private Loop put(Loop loop) {
        loops.put(loop.id(), loop);
        return loop;
    }

    private long nextId() {
        return loops.all().size() + 1L;
    }

    private static Loop edition(Loop loop, int edition) {
        return new Loop(
                loop.id(),
                loop.change(),
                loop.projectId(),
                loop.round(),
                loop.result(),
                loop.spent(),
                loop.reached(),
                loop.regression(),
                edition);
    }
}
