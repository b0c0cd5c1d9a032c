package org.hearback.fixcheck;

import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.Transactions;

import java.util.List;

final class FakeFixAnswerBookTest implements FixAnswerBookContract {
    private final FakeFactLog facts = new FakeFactLog();
    private final FixAnswerBook book = new FakeFixAnswerBook(facts);

    @Override
    public FixAnswerBook book() {
        return book;
    }

    @Override
    public Transactions transactions() {
        return facts.transactions();
    }

    @Override
    public List<FixDenied> told() {
        return facts.facts(FixDenied.class);
    }
}
