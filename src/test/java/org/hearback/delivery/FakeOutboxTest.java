package org.hearback.delivery;

import org.hearback.intake.OwnVoice;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.Transactions;

final class FakeOutboxTest implements OutboxContract {
    private final FakeTransactions transactions = new FakeTransactions();
    private final FakeOutbox outbox = new FakeOutbox(transactions);

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public OwnVoice voice() {
        return outbox;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }
}
