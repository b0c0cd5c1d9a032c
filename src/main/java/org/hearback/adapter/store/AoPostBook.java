package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.Query;

import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.listen.InboundPost;
import org.hearback.listen.Inbox;
import org.hearback.listen.PostReceived;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** Posts in table POST: what the inbox keeps, the book shows. */
final class AoPostBook implements PostBook, Inbox {
    /** By its key, or by the one that it has since its author was erased. */
    private static final String BY_KEY = PostRow.POST_KEY + " IN (?, ?)";

    private static final String NEWEST_FIRST = PostRow.RECEIVED_AT + " DESC, ID DESC";
    private static final String OLDEST_FIRST = PostRow.RECEIVED_AT + " ASC, ID ASC";

    private final ActiveObjects ao;
    private final AoTransactions transactions;
    private final FactLog facts;

    AoPostBook(ActiveObjects ao, AoTransactions transactions, FactLog facts) {
        this.ao = ao;
        this.transactions = transactions;
        this.facts = facts;
    }

    @Override
    public boolean keep(InboundPost post, Instant receivedAt) {
        // A feed shows all its entries at each poll: looking first saves a failed insert for each.
        // It decides nothing.
        return !isKept(post.key())
                && transactions.insertFirst(
                        () -> {
                            ao.create(PostRow.class, PostRows.received(post, receivedAt));
                            facts.append(new PostReceived(post.key()));
                        },
                        () -> isKept(post.key()));
    }

    @Override
    public Optional<KeptPost> find(PostKey key) {
        return row(key).map(PostRows::read);
    }

    @Override
    public List<KeptPost> find(Collection<PostKey> keys) {
        var texts =
                keys.stream()
                        .flatMap(key -> Stream.of(key.asText(), key.masked().asText()))
                        .distinct()
                        .toList();
        return InList.rounds(texts, round -> ao.find(PostRow.class, ofKeys(round)))
                .map(PostRows::read)
                .toList();
    }

    @Override
    public void update(KeptPost post) {
        var key = post.post().key();
        transactions.run(
                () -> {
                    var row = row(key).orElseThrow(() -> new NoSuchElementException(key.asText()));
                    if (!row.getState().equals(PostState.ERASED.name())) PostRows.write(post, row);
                });
    }

    @Override
    public List<KeptPost> ofIssue(long issueId) {
        return find(Query.select().where(PostRow.ISSUE_ID + " = ?", issueId).order(OLDEST_FIRST));
    }

    @Override
    public Map<Long, ChannelId> channelsOf(Collection<Long> issueIds) {
        var channels = new HashMap<Long, ChannelId>();
        InList.each(
                issueIds,
                round ->
                        ao.stream(
                                PostRow.class,
                                originsOf(round),
                                row ->
                                        channels.putIfAbsent(
                                                row.getIssueId(),
                                                new ChannelId(row.getChannelId()))));
        return channels;
    }

    @Override
    public List<Attached> attachedTo(Collection<Long> issueIds) {
        var posts = new ArrayList<Attached>();
        InList.each(
                issueIds,
                round ->
                        ao.stream(
                                PostRow.class,
                                attachedTo(round),
                                row -> PostRows.attached(row).ifPresent(posts::add)));
        posts.sort(Comparator.comparing(Attached::postedAt));
        return posts;
    }

    @Override
    public List<KeptPost> inState(PostState state, int limit) {
        return find(
                Query.select()
                        .where(PostRow.STATE + " = ?", state.name())
                        .order(NEWEST_FIRST)
                        .limit(limit));
    }

    @Override
    public Map<Reason, Integer> countReasons(ChannelId channel, Instant since) {
        var counts = new EnumMap<Reason, Integer>(Reason.class);
        for (var reason : Reason.values()) { // ActiveObjects has no GROUP BY; each is one range
            var count =
                    ao.count(
                            PostRow.class,
                            "CHANNEL_ID = ? AND REASON = ? AND RECEIVED_AT >= ?",
                            channel.value(),
                            reason.name(),
                            since.toEpochMilli());
            if (count > 0) counts.put(reason, count);
        }
        return counts;
    }

    @Override
    public List<KeptPost> newest(ChannelId channel, int limit) {
        return find(
                Query.select()
                        .where(PostRow.CHANNEL_ID + " = ?", channel.value())
                        .order(NEWEST_FIRST)
                        .limit(limit));
    }

    @Override
    public List<KeptPost> ofAuthors(Collection<HandleId> authors, int limit) {
        var ids = authors.stream().map(HandleId::value).distinct().toList();
        return InList.rounds(ids, round -> ao.find(PostRow.class, newestOf(round, limit)))
                .sorted(
                        Comparator.comparingLong(PostRow::getReceivedAt)
                                .thenComparing(PostRow::getID)
                                .reversed())
                .limit(limit)
                .map(PostRows::read)
                .toList();
    }

    @Override
    public List<KeptPost> ofThread(ChannelId channel, String root, int limit) {
        var masked = new PostKey(channel, root).masked().externalId();
        return find(
                Query.select()
                        .where(
                                PostRow.ROOT_KEY + " IN (?, ?)",
                                PostRows.rootKey(channel, root),
                                PostRows.rootKey(channel, masked))
                        .order(NEWEST_FIRST)
                        .limit(limit));
    }

    @Override
    public List<KeptPost> answersAfter(
            ChannelId channel, Instant since, @Nullable PostKey after, int limit) {
        var last = after == null ? 0 : row(after).map(PostRow::getID).orElse(0L);
        return find(
                Query.select()
                        .where(
                                "CHANNEL_ID = ? AND RECEIVED_AT >= ? AND ID > ?"
                                        + " AND PARENT IS NOT NULL",
                                channel.value(),
                                since.toEpochMilli(),
                                last)
                        .order("ID ASC")
                        .limit(limit));
    }

    @Override
    public void empty(PostKey key) {
        transactions.run(() -> row(key).ifPresent(PostRows::empty));
    }

    private static Query originsOf(List<Long> issueIds) {
        return Query.select("ID, " + PostRow.ISSUE_ID + ", " + PostRow.CHANNEL_ID)
                .where(PostRow.ISSUE_ID + " IN " + InList.of(issueIds.size()), issueIds.toArray())
                .order(OLDEST_FIRST);
    }

    private static Query ofKeys(List<String> keys) {
        return Query.select()
                .where(PostRow.POST_KEY + " IN " + InList.of(keys.size()), keys.toArray());
    }

    private static Query attachedTo(List<Long> issueIds) {
        return Query.select(PostRows.ATTACHED)
                .where(PostRow.ISSUE_ID + " IN " + InList.of(issueIds.size()), issueIds.toArray())
                .order(OLDEST_FIRST);
    }

    private static Query newestOf(List<Integer> authors, int limit) {
        return Query.select()
                .where(PostRow.HANDLE_ID + " IN " + InList.of(authors.size()), authors.toArray())
                .order(NEWEST_FIRST)
                .limit(limit);
    }

    private boolean isKept(PostKey key) {
        return ao.count(PostRow.class, BY_KEY, key.asText(), key.masked().asText()) > 0;
    }

    private Optional<PostRow> row(PostKey key) {
        return Rows.first(ao, PostRow.class, BY_KEY, key.asText(), key.masked().asText());
    }

    private List<KeptPost> find(Query query) {
        return Stream.of(ao.find(PostRow.class, query)).map(PostRows::read).toList();
    }
}
