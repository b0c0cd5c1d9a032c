package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.Query;

import org.hearback.intake.ThreadBook;
import org.hearback.intake.ThreadEntry;
import org.hearback.intake.ThreadKey;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** Threads in table THREAD. */
final class AoThreadBook implements ThreadBook {
    private final ActiveObjects ao;
    private final AoTransactions transactions;

    AoThreadBook(ActiveObjects ao, AoTransactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
    }

    @Override
    public ThreadEntry claim(ThreadKey key, PostKey opener) {
        return find(key)
                .orElseGet(
                        () -> {
                            transactions.insertFirst(
                                    () -> create(key, opener), () -> row(key).isPresent());
                            return find(key).orElseThrow();
                        });
    }

    @Override
    public boolean reclaim(ThreadEntry from, PostKey opener) {
        return transactions.in(
                () -> {
                    var row = row(from.key()).filter(it -> entry(it).equals(from));
                    // The row's id is new at each change of hands: the database decides by it.
                    var won =
                            row.isPresent()
                                    && ao.deleteWithSQL(
                                                    ThreadRow.class, "ID = ?", row.get().getID())
                                            == 1;
                    if (won) create(from.key(), opener);
                    return won;
                });
    }

    @Override
    public void opened(ThreadKey key, RequestRef request) {
        var row = row(key).orElseThrow(() -> new NoSuchElementException("no " + key));
        row.setIssueId(request.issueId());
        row.setIssueKey(request.key());
        row.save();
    }

    @Override
    public List<ThreadEntry> ofThread(ChannelId channel, String root) {
        var query =
                Query.select()
                        .where(
                                ThreadRow.ROOT_KEY + " IN (?, ?)",
                                PostRows.rootKey(channel, root),
                                PostRows.rootKey(channel, masked(channel, root)))
                        .order("ID ASC");
        return Stream.of(ao.find(ThreadRow.class, query)).map(AoThreadBook::entry).toList();
    }

    @Override
    public Optional<ThreadEntry> find(ThreadKey key) {
        return row(key).map(AoThreadBook::entry);
    }

    private void create(ThreadKey key, PostKey opener) {
        ao.create(
                ThreadRow.class,
                new Columns()
                        .with(ThreadRow.THREAD_KEY, threadKey(key))
                        .with(ThreadRow.ROOT_KEY, PostRows.rootKey(key.channel(), key.root()))
                        .with(ThreadRow.CHANNEL_ID, key.channel().value())
                        .with(ThreadRow.ROOT, key.root())
                        .with(ThreadRow.HANDLE_ID, key.author().value())
                        .with(ThreadRow.OPENER, opener.externalId())
                        .values());
    }

    /** The row of that thread, also where the author of its root was erased since. */
    private Optional<ThreadRow> row(ThreadKey key) {
        return Rows.first(
                ao,
                ThreadRow.class,
                ThreadRow.THREAD_KEY + " IN (?, ?)",
                threadKey(key),
                threadKey(
                        new ThreadKey(
                                key.channel(), masked(key.channel(), key.root()), key.author())));
    }

    private static String threadKey(ThreadKey key) {
        return threadKey(key.channel(), key.root(), key.author().value());
    }

    /** Names an author's part of a thread in an index. */
    static String threadKey(ChannelId channel, String root, int author) {
        return IndexKey.of(Integer.toString(channel.value()), Integer.toString(author), root);
    }

    private static String masked(ChannelId channel, String root) {
        return new PostKey(channel, root).masked().externalId();
    }

    private static ThreadEntry entry(ThreadRow row) {
        var channel = new ChannelId(row.getChannelId());
        return new ThreadEntry(
                new ThreadKey(channel, row.getRoot(), new HandleId(row.getHandleId())),
                new PostKey(channel, row.getOpener()),
                PostRows.request(row.getIssueId(), row.getIssueKey()));
    }
}
