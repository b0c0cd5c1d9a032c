package org.hearback.listen;

import org.hearback.kernel.FactLog;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.PostKey;
import org.hearback.person.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The endorsements in memory. */
public final class FakeEndorsementBook implements EndorsementBook {
    private final FakeTransactions transactions;
    private final FactLog facts;
    private final FakeTable<AnswerEndorsed, Endorsement> endorsements;

    /** Empty; tells the log what changes. */
    public FakeEndorsementBook(FakeFactLog facts) {
        this.transactions = facts.transactions();
        this.facts = facts;
        this.endorsements = new FakeTable<>(transactions);
    }

    @Override
    public boolean keep(Endorsement endorsement) {
        transactions.mustNotBeOpen();
        return transactions.in(
                () -> {
                    var key = new AnswerEndorsed(endorsement.answer(), endorsement.kind());
                    var old = endorsements.find(key).orElse(null);
                    if (old != null && endorsement.at().isBefore(old.at())) return false;
                    var now = with(asker(endorsement, old), endorsement);
                    endorsements.put(key, now);
                    var changes = old == null ? now.stands() : differ(old, now);
                    if (changes) facts.append(key);
                    return changes;
                });
    }

    @Override
    public Optional<Endorsement> find(PostKey answer, Endorsement.Kind kind) {
        return endorsements.find(new AnswerEndorsed(answer, kind));
    }

    /** All that is known, in the order in which it was first heard. */
    public List<Endorsement> all() {
        return endorsements.all();
    }

    private static @Nullable Handle asker(Endorsement now, @Nullable Endorsement old) {
        return now.asker() == null && old != null ? old.asker() : now.asker();
    }

    private static Endorsement with(@Nullable Handle asker, Endorsement it) {
        return new Endorsement(it.answer(), it.kind(), it.count(), it.author(), asker, it.at());
    }

    private static boolean differ(Endorsement old, Endorsement now) {
        return old.count() != now.count()
                || !isSame(old.author(), now.author())
                || !isSame(old.asker(), now.asker());
    }

    private static boolean isSame(@Nullable Handle one, @Nullable Handle other) {
        if (one == null || other == null) return Objects.equals(one, other);
        return one.network().equals(other.network()) && one.stableId().equals(other.stableId());
    }
}
