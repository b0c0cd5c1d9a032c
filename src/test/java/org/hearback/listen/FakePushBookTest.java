package org.hearback.listen;

import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.Transactions;

final class FakePushBookTest implements PushBookContract {
    private final FakeTransactions transactions = new FakeTransactions();
    private final FakePushBook book = new FakePushBook(transactions);

    @Override
    public PushBook book() {
        return book;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }
}
