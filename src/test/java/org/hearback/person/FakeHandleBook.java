package org.hearback.person;

import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.HandleId;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The handles in memory. */
public final class FakeHandleBook implements HandleBook {
    private final FakeTransactions transactions;
    private final FakeTable<Integer, KnownHandle> handles;

    /** Knows nobody. */
    public FakeHandleBook(FakeTransactions transactions) {
        this.transactions = transactions;
        this.handles = new FakeTable<>(transactions);
    }

    /** Knows nobody and has transactions of its own. */
    public FakeHandleBook() {
        this(new FakeTransactions());
    }

    @Override
    public KnownHandle meet(Handle handle) {
        transactions.mustNotBeOpen();
        return transactions.in(
                () -> {
                    var id =
                            find(handle.network(), handle.stableId())
                                    .map(KnownHandle::id)
                                    .orElseGet(this::nextId);
                    var met = new KnownHandle(id, handle);
                    handles.put(id.value(), met);
                    return met;
                });
    }

    @Override
    public Optional<KnownHandle> find(HandleId id) {
        return handles.find(id.value());
    }

    @Override
    public List<KnownHandle> find(Collection<HandleId> ids) {
        return handles.all().stream().filter(known -> ids.contains(known.id())).toList();
    }

    @Override
    public Optional<KnownHandle> find(String network, String stableId) {
        return handles.all().stream()
                .filter(known -> known.handle().network().equals(network))
                .filter(known -> known.handle().stableId().equals(stableId))
                .findFirst();
    }

    @Override
    public List<KnownHandle> named(String name, int limit) {
        var plain = name.startsWith("@") ? name.substring(1) : name;
        return handles.all().reversed().stream()
                .filter(
                        known ->
                                known.handle().name().equalsIgnoreCase(plain)
                                        || known.handle().stableId().equalsIgnoreCase(plain))
                .limit(limit)
                .toList();
    }

    @Override
    public List<KnownHandle> hinting(Collection<HandleId> ids, int limit) {
        var theirs = find(ids);
        return handles.all().stream()
                .filter(known -> !ids.contains(known.id()))
                .filter(known -> theirs.stream().anyMatch(one -> hints(one, known)))
                .limit(limit)
                .toList();
    }

    /** Makes it the handle of another account. */
    public void replace(HandleId id, Handle by) {
        handles.put(id.value(), new KnownHandle(id, by));
    }

    /** All handles, in the order in which they were met. */
    public List<KnownHandle> all() {
        return handles.all();
    }

    private HandleId nextId() {
        return new HandleId(handles.all().size() + 1);
    }

    private static boolean hints(KnownHandle one, KnownHandle other) {
        var first = one.handle();
        var second = other.handle();
        return first.names(second) || second.names(first) || first.hasEmailOf(second);
    }
}
