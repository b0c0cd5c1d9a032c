package org.hearback.person;

import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The wishes in memory. */
public final class FakeWishBook implements WishBook {
    private final FakeTable<List<String>, Wish> wishes;

    /** Without wishes. */
    public FakeWishBook(FakeTransactions transactions) {
        this.wishes = new FakeTable<>(transactions);
    }

    @Override
    public Map<Handle, Wish> of(Collection<Handle> handles) {
        var found = new HashMap<Handle, Wish>();
        for (var handle : handles)
            wishes.find(key(handle)).ifPresent(wish -> found.put(handle, wish));
        return Map.copyOf(found);
    }

    @Override
    public void set(Handle handle, Wish wish, String by, Instant at) {
        wishes.put(key(handle), wish);
    }

    private static List<String> key(Handle handle) {
        return List.of(handle.network(), handle.stableId());
    }
}
