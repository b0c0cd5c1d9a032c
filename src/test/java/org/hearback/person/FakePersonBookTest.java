package org.hearback.person;

import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.Transactions;

final class FakePersonBookTest implements PersonBookContract {
    private final FakeTransactions transactions = new FakeTransactions();
    private final FakePersonBook book = new FakePersonBook(transactions);

    @Override
    public PersonBook book() {
        return book;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }
}
