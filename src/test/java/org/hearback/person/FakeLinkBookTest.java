package org.hearback.person;

import org.hearback.kernel.FakeTransactions;

final class FakeLinkBookTest implements LinkBookContract {
    private final FakeTransactions transactions = new FakeTransactions();
    private final FakeLinkBook book = new FakeLinkBook(transactions);

    @Override
    public LinkBook book() {
        return book;
    }

    @Override
    public FakeTransactions transactions() {
        return transactions;
    }
}
