package org.hearback.answer;

import org.hearback.kernel.CommentId;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.RequestRef;

import java.time.Duration;
import java.time.Instant;

/** The approved replies in memory. */
public final class FakeReplyBook implements ReplyBook {
    private final FakeTransactions transactions;
    private final FactLog facts;
    private final FakeTable<CommentId, Approved> replies;

    /** Nothing was approved yet; tells the log what is. */
    public FakeReplyBook(FakeFactLog facts) {
        this.transactions = facts.transactions();
        this.facts = facts;
        this.replies = new FakeTable<>(transactions);
    }

    @Override
    public boolean approve(RequestRef request, CommentId comment, Instant at) {
        transactions.mustNotBeOpen();
        return transactions.in(
                () -> {
                    if (replies.find(comment).isPresent()) return false;
                    replies.put(comment, new Approved(comment, at));
                    facts.append(new ReplyApproved(request, comment));
                    return true;
                });
    }

    @Override
    public int forget(Duration age, Instant now) {
        return transactions.in(
                () -> {
                    var old =
                            replies.all().stream()
                                    .filter(it -> it.at().isBefore(now.minus(age)))
                                    .toList();
                    old.forEach(it -> replies.remove(it.comment()));
                    return old.size();
                });
    }

    private record Approved(CommentId comment, Instant at) {}
}
