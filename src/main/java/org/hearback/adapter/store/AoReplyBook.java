package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.answer.ReplyApproved;
import org.hearback.answer.ReplyBook;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.RequestRef;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Approved replies in table REPLY. */
final class AoReplyBook implements ReplyBook {
    private final ActiveObjects ao;
    private final AoTransactions transactions;
    private final FactLog facts;

    AoReplyBook(ActiveObjects ao, AoTransactions transactions, FactLog facts) {
        this.ao = ao;
        this.transactions = transactions;
        this.facts = facts;
    }

    @Override
    public boolean approve(RequestRef request, CommentId comment, Instant at) {
        // Each round of catching up meets the same comments: looking first saves a failed insert
        // for each. It decides nothing.
        return !isApproved(comment)
                && transactions.insertFirst(
                        () -> {
                            ao.create(ReplyRow.class, columns(comment, at));
                            facts.append(new ReplyApproved(request, comment));
                        },
                        () -> isApproved(comment));
    }

    @Override
    public int forget(Duration age, Instant now) {
        return ao.deleteWithSQL(
                ReplyRow.class, ReplyRow.APPROVED_AT + " < ?", now.minus(age).toEpochMilli());
    }

    private boolean isApproved(CommentId comment) {
        return ao.count(ReplyRow.class, ReplyRow.COMMENT_ID + " = ?", comment.value()) > 0;
    }

    private static Map<String, Object> columns(CommentId comment, Instant at) {
        return Map.of(
                ReplyRow.COMMENT_ID, comment.value(), ReplyRow.APPROVED_AT, at.toEpochMilli());
    }
}
