package org.hearback.thanks;

import org.hearback.kernel.FactLog;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.HandleId;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The thank-yous in memory. */
public final class FakeThanksBook implements ThanksBook {
    private final FakeTransactions transactions;
    private final FactLog facts;
    private final FakeTable<Long, Thanks> thanks;
    private final FakeTable<String, Long> days;

    /** Nobody was thanked yet; tells the log who is. */
    public FakeThanksBook(FakeFactLog facts) {
        this.transactions = facts.transactions();
        this.facts = facts;
        this.thanks = new FakeTable<>(transactions);
        this.days = new FakeTable<>(transactions);
    }

    @Override
    public Optional<Thanks> add(Draft draft) {
        transactions.mustNotBeOpen();
        return transactions.in(
                () -> {
                    var day = draft.at().atOffset(ZoneOffset.UTC).toLocalDate();
                    var once = draft.leader().value() + " " + day;
                    if (days.find(once).isPresent()) return Optional.empty();
                    var added = thanks(thanks.all().size() + 1L, draft);
                    days.put(once, added.id());
                    thanks.put(added.id(), added);
                    facts.append(new ThanksApproved(added.id()));
                    return Optional.of(added);
                });
    }

    @Override
    public Optional<Thanks> find(long id) {
        return thanks.find(id);
    }

    @Override
    public List<Thanks> of(Collection<HandleId> handles) {
        return thanks.all().reversed().stream()
                .filter(each -> handles.contains(each.handle()))
                .toList();
    }

    @Override
    public void end(long id, Thanks.End end) {
        transactions.run(() -> thanks.find(id).ifPresent(each -> thanks.put(id, each.ended(end))));
    }

    private static Thanks thanks(long id, Draft draft) {
        return new Thanks(
                id,
                draft.handle(),
                draft.answer(),
                draft.helped(),
                draft.by(),
                draft.at(),
                draft.text(),
                null);
    }
}
