package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.kernel.Sha256;
import org.hearback.person.Handle;
import org.hearback.person.Wish;
import org.hearback.person.WishBook;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Wishes in table WISH. */
final class AoWishBook implements WishBook {
    private final ActiveObjects ao;
    private final AoTransactions transactions;

    AoWishBook(ActiveObjects ao, AoTransactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
    }

    @Override
    public Map<Handle, Wish> of(Collection<Handle> handles) {
        Map<String, Wish> known = new HashMap<>();
        InList.rounds(handles.stream().map(AoWishBook::key).toList(), this::rows)
                .forEach(
                        row ->
                                known.put(
                                        row.getWishKey(),
                                        new Wish(row.isOptedOut(), row.isPreferred())));
        Map<Handle, Wish> found = new HashMap<>();
        for (var handle : handles) {
            var wish = known.get(key(handle));
            if (wish != null) found.put(handle, wish);
        }
        return found;
    }

    @Override
    public void set(Handle handle, Wish wish, String by, Instant at) {
        transactions.mustNotBeOpen();
        var key = key(handle);
        var isNew =
                row(key).isEmpty()
                        && transactions.insertFirst(
                                () -> ao.create(WishRow.class, columns(key, wish, by, at)),
                                () -> row(key).isPresent());
        if (!isNew) write(wish, by, at, row(key).orElseThrow());
    }

    /** Nobody can tell the account from it who does not know the account. */
    private static String key(Handle handle) {
        return Sha256.hex(handle.network() + "\0" + handle.stableId());
    }

    private Optional<WishRow> row(String key) {
        return Rows.first(ao, WishRow.class, WishRow.WISH_KEY + " = ?", key);
    }

    private WishRow[] rows(Collection<String> keys) {
        return ao.find(
                WishRow.class, WishRow.WISH_KEY + " IN " + InList.of(keys.size()), keys.toArray());
    }

    private static Map<String, Object> columns(String key, Wish wish, String by, Instant at) {
        return new Columns()
                .with(WishRow.WISH_KEY, key)
                .with(WishRow.OPTED_OUT, wish.optedOut())
                .with(WishRow.PREFERRED, wish.preferred())
                .with(WishRow.RECORDED_BY, by)
                .with(WishRow.RECORDED_AT, at)
                .values();
    }

    private static void write(Wish wish, String by, Instant at, WishRow row) {
        row.setOptedOut(wish.optedOut());
        row.setPreferred(wish.preferred());
        row.setRecordedBy(by);
        row.setRecordedAt(at.toEpochMilli());
        row.save();
    }
}
