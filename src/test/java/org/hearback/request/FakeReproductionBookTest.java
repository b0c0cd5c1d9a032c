package org.hearback.request;

import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.Transactions;

import java.util.List;

final class FakeReproductionBookTest implements ReproductionBookContract {
    private final FakeFactLog facts = new FakeFactLog();
    private final ReproductionBook book = new FakeReproductionBook(facts);

    @Override
    public ReproductionBook book() {
        return book;
    }

    @Override
    public Transactions transactions() {
        return facts.transactions();
    }

    @Override
    public List<ReproductionConfirmed> told() {
        return facts.facts(ReproductionConfirmed.class);
    }
}
