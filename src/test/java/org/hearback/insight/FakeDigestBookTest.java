package org.hearback.insight;

import org.hearback.kernel.FakeTransactions;

final class FakeDigestBookTest implements DigestBookContract {
    private final FakeDigestBook book = new FakeDigestBook(new FakeTransactions());

    @Override
    public DigestBook book() {
        return book;
    }
}
