package org.hearback.credit;

import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.Transactions;

final class FakeCreditBookTest implements CreditBookContract {
    private final FakeTransactions transactions = new FakeTransactions();
    private final CreditBook book = new FakeCreditBook(transactions);

    @Override
    public CreditBook book() {
        return book;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }
}
