package org.hearback.thanks;

import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.Transactions;

import java.util.List;

final class FakeThanksBookTest implements ThanksBookContract {
    private final FakeFactLog facts = new FakeFactLog();
    private final ThanksBook book = new FakeThanksBook(facts);

    @Override
    public ThanksBook book() {
        return book;
    }

    @Override
    public Transactions transactions() {
        return facts.transactions();
    }

    @Override
    public List<ThanksApproved> told() {
        return facts.facts(ThanksApproved.class);
    }
}
