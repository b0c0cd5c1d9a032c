package org.hearback.notice;

import org.hearback.kernel.FactLog;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;
import org.hearback.loop.Loop;
import org.hearback.wording.Occasion;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The tellings in memory. */
public final class FakeTellingBook implements TellingBook {
    private final FakeTransactions transactions;
    private final FactLog facts;
    private final FakeTable<Long, Telling> tellings;

    /** Nothing is told yet; tells the log what is approved. */
    public FakeTellingBook(FakeFactLog facts) {
        this.transactions = facts.transactions();
        this.facts = facts;
        this.tellings = new FakeTable<>(transactions);
    }

    @Override
    public Telling open(Draft draft) {
        transactions.mustNotBeOpen();
        return transactions.in(
                () -> {
                    var known = of(draft.loop(), draft.occasion());
                    if (known.isEmpty()) return put(telling(tellings.all().size() + 1L, draft, 0));
                    var telling = known.get();
                    if (telling.state() != Telling.State.CANCELLED) return telling;
                    return put(telling(telling.id(), draft, telling.edition() + 1));
                });
    }

    private Optional<Telling> of(Loop loop, Occasion occasion) {
        return ofLoop(loop.id()).stream()
                .filter(telling -> telling.occasion() == occasion)
                .findFirst();
    }

    @Override
    public Optional<Telling> find(long id) {
        return tellings.find(id);
    }

    @Override
    public List<Telling> ofLoop(long loopId) {
        return ofLoops(List.of(loopId));
    }

    @Override
    public List<Telling> ofLoops(Collection<Long> loopIds) {
        return tellings.all().stream()
                .filter(telling -> loopIds.contains(telling.loopId()))
                .toList();
    }

    @Override
    public List<Telling> ofProject(long projectId, Collection<Telling.State> states, int limit) {
        return tellings.all().reversed().stream()
                .filter(telling -> telling.projectId() == projectId)
                .filter(telling -> states.contains(telling.state()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Telling> inState(Telling.State state, long afterId, int limit) {
        return tellings.all().stream()
                .filter(telling -> telling.state() == state && telling.id() > afterId)
                .limit(limit)
                .toList();
    }

    @Override
    public boolean turn(Telling now) {
        return transactions.in(
                () -> {
                    var before = tellings.get(now.id());
                    if (before.edition() != now.edition()) return false;
                    put(edition(now, now.edition() + 1));
                    if (now.state() == Telling.State.APPROVED && before.state() != now.state())
                        facts.append(new TellingApproved(now.id()));
                    return true;
                });
    }

    private Telling put(Telling telling) {
        tellings.put(telling.id(), telling);
        return telling;
    }

    private static Telling telling(long id, Draft draft, int edition) {
        return new Telling(
                id,
                draft.loop().id(),
                draft.loop().change().issueId(),
                draft.loop().projectId(),
                draft.occasion(),
                Telling.State.HELD,
                draft.words(),
                List.of(),
                draft.at(),
                null,
                edition);
    }

    private static Telling edition(Telling telling, int edition) {
        return new Telling(
                telling.id(),
                telling.loopId(),
                telling.changeId(),
                telling.projectId(),
                telling.occasion(),
                telling.state(),
                telling.words(),
                telling.approvals(),
                telling.plannedAt(),
                telling.closedAt(),
                edition);
    }
}
