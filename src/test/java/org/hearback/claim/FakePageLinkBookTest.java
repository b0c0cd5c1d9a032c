package org.hearback.claim;

import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.Transactions;

final class FakePageLinkBookTest implements PageLinkBookContract {
    private final FakeTransactions transactions = new FakeTransactions();
    private final FakePageLinkBook book = new FakePageLinkBook(transactions);

    @Override
    public PageLinkBook book() {
        return book;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }
}
