package org.hearback.intake;

import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.Transactions;

final class FakeThreadBookTest implements ThreadBookContract {
    private final FakeTransactions transactions = new FakeTransactions();
    private final FakeThreadBook book = new FakeThreadBook(transactions);

    @Override
    public ThreadBook book() {
        return book;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }
}
