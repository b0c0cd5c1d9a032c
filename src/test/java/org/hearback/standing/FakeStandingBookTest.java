package org.hearback.standing;

import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.Transactions;

final class FakeStandingBookTest implements StandingBookContract {
    private final FakeTransactions transactions = new FakeTransactions();
    private final StandingBook book = new FakeStandingBook(transactions);

    @Override
    public StandingBook book() {
        return book;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }
}
