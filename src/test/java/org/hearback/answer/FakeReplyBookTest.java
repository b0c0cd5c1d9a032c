package org.hearback.answer;

import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.Transactions;

import java.util.List;

final class FakeReplyBookTest implements ReplyBookContract {
    private final FakeFactLog facts = new FakeFactLog();
    private final FakeReplyBook book = new FakeReplyBook(facts);

    @Override
    public ReplyBook book() {
        return book;
    }

    @Override
    public Transactions transactions() {
        return facts.transactions();
    }

    @Override
    public List<ReplyApproved> told() {
        return facts.facts(ReplyApproved.class);
    }
}
