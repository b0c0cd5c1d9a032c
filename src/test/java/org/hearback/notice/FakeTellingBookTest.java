package org.hearback.notice;

import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.Transactions;

import java.util.List;

final class FakeTellingBookTest implements TellingBookContract {
    private final FakeFactLog facts = new FakeFactLog();
    private final TellingBook book = new FakeTellingBook(facts);

    @Override
    public TellingBook book() {
        return book;
    }

    @Override
    public Transactions transactions() {
        return facts.transactions();
    }

    @Override
    public List<TellingApproved> approved() {
        return facts.facts(TellingApproved.class);
    }
}
