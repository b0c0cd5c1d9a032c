package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.claim.PageLink;
import org.hearback.claim.PageLinkBook;
import org.hearback.claim.TokenHash;
import org.hearback.kernel.HandleId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Links that were sent, in table PAGE_LINK. */
final class AoPageLinkBook implements PageLinkBook {
    private static final String BY_TOKEN = PageLinkRow.TOKEN + " = ?";

    private final ActiveObjects ao;
    private final AoTransactions transactions;

    AoPageLinkBook(ActiveObjects ao, AoTransactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
    }

    @Override
    public void add(PageLink link) {
        transactions.insertFirst(() -> create(link, null), () -> find(link.token()).isPresent());
    }

    @Override
    public int made(HandleId handle, Instant after) {
        return ao.count(
                PageLinkRow.class,
                "HANDLE_ID = ? AND CREATED_AT > ?",
                handle.value(),
                after.toEpochMilli());
    }

    @Override
    public Optional<PageLink> open(TokenHash token, TokenHash visit, Instant now) {
        transactions.mustNotBeOpen();
        return transactions.in(
                () -> {
                    var link = find(token);
                    if (link.isEmpty() || !deleteShut(token, now)) return Optional.empty();
                    create(link.get(), visit);
                    return link;
                });
    }

    @Override
    public List<PageLink> openedBy(TokenHash visit) {
        return Stream.of(ao.find(PageLinkRow.class, PageLinkRow.VISIT + " = ?", visit.hex()))
                .map(AoPageLinkBook::link)
                .toList();
    }

    @Override
    public void remove(TokenHash token) {
        ao.deleteWithSQL(PageLinkRow.class, BY_TOKEN, token.hex());
    }

    @Override
    public int forget(Instant expiredBefore) {
        return ao.deleteWithSQL(
                PageLinkRow.class, PageLinkRow.EXPIRES_AT + " < ?", expiredBefore.toEpochMilli());
    }

    /** Who deletes the row that nobody opened may open the link. */
    private boolean deleteShut(TokenHash token, Instant now) {
        return ao.deleteWithSQL(
                        PageLinkRow.class,
                        BY_TOKEN + " AND VISIT IS NULL AND EXPIRES_AT > ?",
                        token.hex(),
                        now.toEpochMilli())
                == 1;
    }

    private Optional<PageLink> find(TokenHash token) {
        return Rows.first(ao, PageLinkRow.class, BY_TOKEN, token.hex()).map(AoPageLinkBook::link);
    }

    private void create(PageLink link, @Nullable TokenHash visit) {
        ao.create(
                PageLinkRow.class,
                new Columns()
                        .with(PageLinkRow.TOKEN, link.token().hex())
                        .with(PageLinkRow.HANDLE_ID, link.handle().value())
                        .with(PageLinkRow.SENT_BY, link.by())
                        .with(PageLinkRow.CREATED_AT, link.createdAt())
                        .with(PageLinkRow.EXPIRES_AT, link.expiresAt())
                        .with(PageLinkRow.VISIT, visit == null ? null : visit.hex())
                        .values());
    }

    private static PageLink link(PageLinkRow row) {
        return new PageLink(
                new TokenHash(row.getToken()),
                new HandleId(row.getHandleId()),
                row.getSentBy(),
                Instant.ofEpochMilli(row.getCreatedAt()),
                Instant.ofEpochMilli(row.getExpiresAt()));
    }
}
