package org.hearback.loop;

import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.Transactions;

import java.util.List;

final class FakeLoopBookTest implements LoopBookContract {
    private final FakeFactLog facts = new FakeFactLog();
    private final LoopBook book = new FakeLoopBook(facts);

    @Override
    public LoopBook book() {
        return book;
    }

    @Override
    public Transactions transactions() {
        return facts.transactions();
    }

    @Override
    public List<LoopTurned> told() {
        return facts.facts(LoopTurned.class);
    }
}
