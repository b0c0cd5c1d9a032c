package org.hearback.work;

import org.hearback.kernel.FakeTransactions;

final class FakeErrandBookTest implements ErrandBookContract {
    private final FakeErrandBook book = new FakeErrandBook(new FakeTransactions());

    @Override
    public ErrandBook book() {
        return book;
    }
}
