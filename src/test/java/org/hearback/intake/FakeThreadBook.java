package org.hearback.intake;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The threads in memory. */
public final class FakeThreadBook implements ThreadBook {
    private final FakeTransactions transactions;
    private final FakeTable<ThreadKey, ThreadEntry> entries;

    /** Without any thread. */
    public FakeThreadBook(FakeTransactions transactions) {
        this.transactions = transactions;
        this.entries = new FakeTable<>(transactions);
    }

    /** Without any thread, with transactions of its own. */
    public FakeThreadBook() {
        this(new FakeTransactions());
    }

    @Override
    public ThreadEntry claim(ThreadKey key, PostKey opener) {
        transactions.mustNotBeOpen();
        return entries.findOrPut(key, () -> new ThreadEntry(key, opener, null));
    }

    @Override
    public boolean reclaim(ThreadEntry from, PostKey opener) {
        return transactions.in(
                () -> {
                    if (entries.find(from.key()).filter(from::equals).isEmpty()) return false;
                    entries.remove(from.key());
                    entries.put(from.key(), new ThreadEntry(from.key(), opener, null));
                    return true;
                });
    }

    @Override
    public void opened(ThreadKey key, RequestRef request) {
        transactions.run(
                () -> {
                    var entry =
                            find(key).orElseThrow(() -> new NoSuchElementException("no " + key));
                    entries.put(key, new ThreadEntry(key, entry.opener(), request));
                });
    }

    @Override
    public List<ThreadEntry> ofThread(ChannelId channel, String root) {
        return entries.all().stream()
                .filter(it -> it.key().channel().equals(channel) && it.key().root().equals(root))
                .toList();
    }

    @Override
    public Optional<ThreadEntry> find(ThreadKey key) {
        return entries.find(key);
    }
}
