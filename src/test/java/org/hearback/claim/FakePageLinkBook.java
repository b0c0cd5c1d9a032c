package org.hearback.claim;

import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.HandleId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The links in memory. */
public final class FakePageLinkBook implements PageLinkBook {
    private final FakeTransactions transactions;
    private final FakeTable<TokenHash, Row> rows;

    /** Without links. */
    public FakePageLinkBook(FakeTransactions transactions) {
        this.transactions = transactions;
        this.rows = new FakeTable<>(transactions);
    }

    @Override
    public void add(PageLink link) {
        transactions.mustNotBeOpen();
        rows.put(link.token(), new Row(link, null));
    }

    @Override
    public int made(HandleId handle, Instant after) {
        return (int)
                rows.all().stream()
                        .map(Row::link)
                        .filter(link -> link.handle().equals(handle))
                        .filter(link -> link.createdAt().isAfter(after))
                        .count();
    }

    @Override
    public Optional<PageLink> open(TokenHash token, TokenHash visit, Instant now) {
        transactions.mustNotBeOpen();
        return transactions.in(
                () -> {
                    var link =
                            rows.find(token)
                                    .filter(row -> row.visit() == null)
                                    .map(Row::link)
                                    .filter(it -> now.isBefore(it.expiresAt()));
                    link.ifPresent(it -> rows.put(token, new Row(it, visit)));
                    return link;
                });
    }

    @Override
    public List<PageLink> openedBy(TokenHash visit) {
        return rows.all().stream().filter(row -> visit.equals(row.visit())).map(Row::link).toList();
    }

    @Override
    public void remove(TokenHash token) {
        rows.remove(token);
    }

    @Override
    public int forget(Instant expiredBefore) {
        return transactions.in(
                () -> {
                    var old =
                            rows.all().stream()
                                    .map(Row::link)
                                    .filter(link -> link.expiresAt().isBefore(expiredBefore))
                                    .toList();
                    old.forEach(link -> rows.remove(link.token()));
                    return old.size();
                });
    }

    private record Row(PageLink link, @Nullable TokenHash visit) {}
}
