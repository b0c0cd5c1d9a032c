package org.hearback.notice;

import org.hearback.kernel.Fact;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.Transactions;

import java.util.List;

final class FakeNoticeBookTest implements NoticeBookContract {
    private final FakeFactLog facts = new FakeFactLog();
    private final NoticeBook book = new FakeNoticeBook(facts);
    private final TellingBook tellings = new FakeTellingBook(facts);

    @Override
    public NoticeBook book() {
        return book;
    }

    @Override
    public TellingBook tellings() {
        return tellings;
    }

    @Override
    public Transactions transactions() {
        return facts.transactions();
    }

    @Override
    public List<Fact> told() {
        return facts.facts().stream()
                .filter(fact -> fact instanceof NoticeDue || fact instanceof NoticeEnded)
                .toList();
    }
}
