package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.intake.PostState;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.person.KnownHandle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Empties somebody's posts, and masks them where posts and threads of others refer to them. */
final class PostShredding {
    private final ActiveObjects ao;
    private final AoTransactions transactions;
    private final Pages pages;

    PostShredding(ActiveObjects ao, AoTransactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
        this.pages = new Pages(ao);
    }

    /** Finds their posts that are not emptied yet; whether there are any. */
    boolean collect(Traces traces) {
        var open = openPosts(traces);
        open.forEach(row -> traces.add(key(row)));
        return !open.isEmpty();
    }

    /** Masks their posts as roots and parents of posts, as roots and openers of threads. */
    void maskReferences(Traces traces, Tally tally) {
        List<Long> answers = new ArrayList<>();
        pages.each(
                PostRow.class,
                "ID, CHANNEL_ID, ROOT, PARENT",
                PostRow::getID,
                row -> {
                    if (traces.isPost(row.getChannelId(), row.getRoot())
                            || traces.isPost(row.getChannelId(), row.getParent()))
                        answers.add(row.getID());
                });
        for (var id : answers)
            transactions.run(() -> maskThread(ao.get(PostRow.class, id), traces));
        List<Integer> threads = new ArrayList<>();
        pages.each(
                ThreadRow.class,
                "ID, CHANNEL_ID, ROOT, OPENER",
                ThreadRow::getID,
                row -> {
                    if (traces.isPost(row.getChannelId(), row.getRoot())
                            || traces.isPost(row.getChannelId(), row.getOpener()))
                        threads.add(row.getID());
                });
        for (var id : threads) transactions.run(() -> mask(ao.get(ThreadRow.class, id), traces));
        tally.add(ThreadRow.class, threads.size());
    }

    /** Empties their posts. */
    void shred(Traces traces, Tally tally) {
        var open = openPosts(traces);
        for (var row : open) transactions.run(() -> empty(row, traces));
        tally.add(PostRow.class, open.size());
    }

    /** Posts that nobody looked at yet have no handle: their account tells whose they are. */
    private List<PostRow> openPosts(Traces traces) {
        var byHandle =
                InList.rounds(
                        traces.ids(),
                        round ->
                                ao.find(
                                        PostRow.class,
                                        PostRow.HANDLE_ID + " IN " + InList.of(round.size()),
                                        round.toArray()));
        var stableIds = traces.handles().stream().map(it -> it.handle().stableId()).toList();
        var byAccount =
                InList.rounds(
                                stableIds,
                                round ->
                                        ao.find(
                                                PostRow.class,
                                                "AUTHOR_ID IN " + InList.of(round.size()),
                                                round.toArray()))
                        .filter(row -> row.getHandleId() == null)
                        .filter(row -> owner(row, traces).isPresent());
        return Stream.concat(byHandle, byAccount)
                .filter(row -> !row.getState().equals(PostState.ERASED.name()))
                .toList();
    }

    /** Whose the post is, known by its handle or by the account. */
    private static Optional<HandleId> owner(PostRow row, Traces traces) {
        return Optional.ofNullable(Rows.handle(row.getHandleId()))
                .or(
                        () ->
                                traces.ofAccount(row.getNetwork(), row.getAuthorId())
                                        .map(KnownHandle::id)
                                        .findFirst());
    }

    private static void maskThread(PostRow row, Traces traces) {
        var channel = row.getChannelId();
        var root = traces.masked(channel, row.getRoot());
        row.setRoot(root);
        row.setRootKey(PostRows.rootKey(new ChannelId(channel), root));
        var parent = row.getParent();
        if (parent != null) row.setParent(traces.masked(channel, parent));
        row.save();
    }

    private static void mask(ThreadRow row, Traces traces) {
        var channel = new ChannelId(row.getChannelId());
        var root = traces.masked(channel.value(), row.getRoot());
        row.setRoot(root);
        row.setRootKey(PostRows.rootKey(channel, root));
        row.setThreadKey(AoThreadBook.threadKey(channel, root, row.getHandleId()));
        row.setOpener(traces.masked(channel.value(), row.getOpener()));
        row.save();
    }

    private static void empty(PostRow row, Traces traces) {
        var masked = key(row).masked();
        var erased = PostRows.read(row).erased();
        var owner = owner(row, traces).orElseThrow();
        var nobody = Traces.erasedId(owner);
        PostRows.empty(row);
        PostRows.write(erased, row);
        row.setPostKey(masked.asText());
        row.setExternalId(masked.externalId());
        row.setHandleId(owner.value());
        row.setAuthorId(nobody);
        row.setAuthorName(nobody);
        row.setAuthorDisplay(nobody);
        row.setAuthorProfile(null);
        row.setAuthorFollowers(null);
        row.setAuthorLinks(null);
        row.setAuthorEmail(null);
        row.setPermalink(null);
        row.setReplyTo(null);
        row.save();
    }

    private static PostKey key(PostRow row) {
        return new PostKey(new ChannelId(row.getChannelId()), row.getExternalId());
    }
}
