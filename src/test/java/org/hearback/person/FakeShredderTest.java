package org.hearback.person;

import org.hearback.kernel.FakeTransactions;

final class FakeShredderTest implements ShredderContract {
    private final FakeTransactions transactions = new FakeTransactions();
    private final FakeHandleBook handles = new FakeHandleBook(transactions);
    private final FakeLinkBook links = new FakeLinkBook(transactions);
    private final FakeShredder shredder = new FakeShredder(handles, links);

    @Override
    public Shredder shredder() {
        return shredder;
    }

    @Override
    public HandleBook handles() {
        return handles;
    }

    @Override
    public LinkBook links() {
        return links;
    }
}
