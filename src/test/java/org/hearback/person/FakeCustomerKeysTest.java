package org.hearback.person;

import org.hearback.kernel.FakeTransactions;
import org.hearback.person.ErasureService.CustomerKeys;

final class FakeCustomerKeysTest implements CustomerKeysContract {
    private final FakeTransactions transactions = new FakeTransactions();
    private final FakeHandleBook handles = new FakeHandleBook(transactions);
    private final FakeLinkBook links = new FakeLinkBook(transactions);
    private final FakeCustomerKeys keys = new FakeCustomerKeys(handles, links);

    @Override
    public CustomerKeys keys() {
        return keys;
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
