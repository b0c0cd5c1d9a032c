package org.hearback.person;

import org.hearback.kernel.FakeTransactions;

final class FakeWishBookTest implements WishBookContract {
    private final FakeWishBook book = new FakeWishBook(new FakeTransactions());

    @Override
    public WishBook book() {
        return book;
    }
}
