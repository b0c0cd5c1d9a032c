package org.hearback.answer;

import org.hearback.kernel.FactLog;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.PostKey;

import java.util.List;
import java.util.Optional;

/** The reused answers in memory. */
public final class FakeReuseBook implements ReuseBook {
    private final FakeTransactions transactions;
    private final FactLog facts;
    private final FakeTable<String, Reuse> reuses;

    /** Nothing was reused yet; tells the log what is. */
    public FakeReuseBook(FakeFactLog facts) {
        this.transactions = facts.transactions();
        this.facts = facts;
        this.reuses = new FakeTable<>(transactions);
    }

    @Override
    public boolean add(Reuse reuse) {
        transactions.mustNotBeOpen();
        return transactions.in(
                () -> {
                    var key = key(reuse.post(), reuse.request().issueId());
                    if (reuses.find(key).isPresent()) return false;
                    reuses.put(key, reuse);
                    facts.append(new AnswerReused(reuse.post(), reuse.request()));
                    return true;
                });
    }

    @Override
    public boolean remove(PostKey post, long issueId) {
        return transactions.in(
                () -> {
                    var known = find(post, issueId);
                    if (known.isEmpty()) return false;
                    reuses.remove(key(post, issueId));
                    facts.append(new AnswerReused(post, known.get().request()));
                    return true;
                });
    }

    @Override
    public Optional<Reuse> find(PostKey post, long issueId) {
        return reuses.find(key(post, issueId));
    }

    @Override
    public List<Reuse> ofIssue(long issueId) {
        return reuses.all().stream().filter(reuse -> reuse.request().issueId() == issueId).toList();
    }

    private static String key(PostKey post, long issueId) {
        return issueId + ":" + post.asText();
    }
}
