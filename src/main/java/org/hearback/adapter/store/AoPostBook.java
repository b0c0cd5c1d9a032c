package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.Query;

import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.PostKey;
import org.hearback.listen.InboundPost;
import org.hearback.listen.Inbox;
import org.hearback.listen.PostReceived;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** Posts in table POST: what the inbox keeps, the book shows. */
final class AoPostBook implements PostBook, Inbox {
    private static final String BY_KEY = PostRow.POST_KEY + " = ?";
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
    public void update(KeptPost post) {
        var key = post.post().key();
        transactions.run(
                () ->
                        PostRows.write(
                                post,
                                row(key).orElseThrow(
                                                () -> new NoSuchElementException(key.asText()))));
    }

    @Override
    public List<KeptPost> ofIssue(long issueId) {
        return find(Query.select().where(PostRow.ISSUE_ID + " = ?", issueId).order(OLDEST_FIRST));
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

    private boolean isKept(PostKey key) {
        return ao.count(PostRow.class, BY_KEY, key.asText()) > 0;
    }

    private Optional<PostRow> row(PostKey key) {
        return Stream.of(ao.find(PostRow.class, BY_KEY, key.asText())).findFirst();
    }

    private List<KeptPost> find(Query query) {
        return Stream.of(ao.find(PostRow.class, query)).map(PostRows::read).toList();
    }
}
