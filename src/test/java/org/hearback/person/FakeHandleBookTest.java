package org.hearback.person;

import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.Transactions;

final class FakeHandleBookTest implements HandleBookContract {
    private final FakeTransactions transactions = new FakeTransactions();
    private final FakeHandleBook book = new FakeHandleBook(transactions);

    @Override
    public HandleBook book() {
        return book;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }
}
