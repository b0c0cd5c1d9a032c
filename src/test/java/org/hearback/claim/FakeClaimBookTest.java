package org.hearback.claim;

import org.hearback.intake.ClaimCodes;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.Transactions;

final class FakeClaimBookTest implements ClaimBookContract {
    private final FakeTransactions transactions = new FakeTransactions();
    private final FakeClaimBook book = new FakeClaimBook(transactions);

    @Override
    public ClaimBook book() {
        return book;
    }

    @Override
    public ClaimCodes codes() {
        return book;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }
}
