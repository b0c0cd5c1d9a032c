package org.hearback.claim;

import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.Transactions;

final class FakeVisitBookTest implements VisitBookContract {
    private final FakeTransactions transactions = new FakeTransactions();
    private final FakeVisitBook book = new FakeVisitBook(transactions);

    @Override
    public VisitBook book() {
        return book;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }
}
