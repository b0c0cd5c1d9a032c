package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import net.java.ao.Query;

import org.hearback.answer.AnswerReused;
import org.hearback.answer.Reuse;
import org.hearback.answer.ReuseBook;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers that were used, in table REUSE. */
final class AoReuseBook implements ReuseBook {
    private static final String BY_KEY = ReuseRow.REUSE_KEY + " = ?";

    private final ActiveObjects ao;
    private final AoTransactions transactions;
    private final FactLog facts;

    AoReuseBook(ActiveObjects ao, AoTransactions transactions, FactLog facts) {
        this.ao = ao;
        this.transactions = transactions;
        this.facts = facts;
    }

    @Override
    public boolean add(Reuse reuse) {
        var key = key(reuse.post(), reuse.request().issueId());
        return transactions.insertFirst(
                () -> {
                    ao.create(ReuseRow.class, columns(key, reuse));
                    facts.append(new AnswerReused(reuse.post(), reuse.request()));
                },
                () -> row(key).isPresent());
    }

    @Override
    public boolean remove(PostKey post, long issueId) {
        var key = key(post, issueId);
        return transactions.in(
                () -> {
                    var known = row(key).map(AoReuseBook::reuse);
                    var won =
                            known.isPresent() && ao.deleteWithSQL(ReuseRow.class, BY_KEY, key) == 1;
                    if (won) facts.append(new AnswerReused(post, known.get().request()));
                    return won;
                });
    }

    @Override
    public Optional<Reuse> find(PostKey post, long issueId) {
        return row(key(post, issueId)).map(AoReuseBook::reuse);
    }

    @Override
    public List<Reuse> ofIssue(long issueId) {
        var query =
                Query.select()
                        .where(ReuseRow.ISSUE_ID + " = ?", issueId)
                        .order("USED_AT ASC, ID ASC");
        return Stream.of(ao.find(ReuseRow.class, query)).map(AoReuseBook::reuse).toList();
    }

    static String key(PostKey post, long issueId) {
        return IndexKey.of(Long.toString(issueId), post.asText());
    }

    private Optional<ReuseRow> row(String key) {
        return Rows.first(ao, ReuseRow.class, BY_KEY, key);
    }

    private static Map<String, Object> columns(String key, Reuse reuse) {
        return new Columns()
                .with(ReuseRow.REUSE_KEY, key)
                .with(ReuseRow.ISSUE_ID, reuse.request().issueId())
                .with(ReuseRow.ISSUE_KEY, reuse.request().key())
                .with(ReuseRow.CHANNEL_ID, reuse.post().channel().value())
                .with(ReuseRow.POST, reuse.post().externalId())
                .with(ReuseRow.AUTHOR_ID, reuse.author().value())
                .with(ReuseRow.REPORTER_ID, Rows.id(reuse.reporter()))
                .with(ReuseRow.USED_BY_ID, reuse.by().value())
                .with(ReuseRow.USED_AT, reuse.at())
                .values();
    }

    private static Reuse reuse(ReuseRow row) {
        return new Reuse(
                new PostKey(new ChannelId(row.getChannelId()), row.getPost()),
                new HandleId(row.getAuthorId()),
                new RequestRef(row.getIssueId(), row.getIssueKey()),
                Rows.handle(row.getReporterId()),
                new HandleId(row.getUsedById()),
                Instant.ofEpochMilli(row.getUsedAt()));
    }
}
