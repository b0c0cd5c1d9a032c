package org.hearback.standing;

import org.hearback.kernel.FakeTransactions;

final class FakeDecisionBookTest implements DecisionBookContract {
    private final DecisionBook book = new FakeDecisionBook(new FakeTransactions());

    @Override
    public DecisionBook book() {
        return book;
    }
}
