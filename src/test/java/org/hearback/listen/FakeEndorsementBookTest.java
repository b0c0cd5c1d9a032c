package org.hearback.listen;

import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.Transactions;

import java.util.List;

final class FakeEndorsementBookTest implements EndorsementBookContract {
    private final FakeFactLog facts = new FakeFactLog();
    private final FakeEndorsementBook book = new FakeEndorsementBook(facts);

    @Override
    public EndorsementBook book() {
        return book;
    }

    @Override
    public Transactions transactions() {
        return facts.transactions();
    }

    @Override
    public List<AnswerEndorsed> told() {
        return facts.facts(AnswerEndorsed.class);
    }
}
