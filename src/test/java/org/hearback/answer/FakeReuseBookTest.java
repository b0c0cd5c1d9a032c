package org.hearback.answer;

import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.Transactions;

import java.util.List;

final class FakeReuseBookTest implements ReuseBookContract {
    private final FakeFactLog facts = new FakeFactLog();
    private final ReuseBook book = new FakeReuseBook(facts);

    @Override
    public ReuseBook book() {
        return book;
    }

    @Override
    public Transactions transactions() {
        return facts.transactions();
    }

    @Override
    public List<AnswerReused> told() {
        return facts.facts(AnswerReused.class);
    }
}
