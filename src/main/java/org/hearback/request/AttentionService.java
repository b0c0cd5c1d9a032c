package org.hearback.request;

import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.intake.PostMatched;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.Fact;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.Transactions;
import org.hearback.listen.PostReceived;

import java.util.List;

/**
 * The posts that wait for a person, and the button that tries again. Thread-safe; who may press is
 * for the doors.
 */
public final class AttentionService {
    private final PostBook posts;
    private final FactLog facts;
    private final Transactions transactions;

    /** A service on these books. */
    public AttentionService(PostBook posts, FactLog facts, Transactions transactions) {
        this.posts = posts;
        this.facts = facts;
        this.transactions = transactions;
    }

    /** The newest posts that need attention. */
    public List<KeptPost> waiting(int limit) {
        return posts.inState(PostState.NEEDS_ATTENTION, limit);
    }

    /** Tries the post again, from where it stuck; false when it does not wait any more. */
    public boolean retry(PostKey key) {
        return transactions.in(
                () -> {
                    var waiting =
                            posts.find(key)
                                    .filter(post -> post.state() == PostState.NEEDS_ATTENTION);
                    waiting.ifPresent(this::again);
                    return waiting.isPresent();
                });
    }

    private void again(KeptPost post) {
        var undecided = post.reason() == Reason.NOT_MATCHED;
        posts.update(
                post.ended(undecided ? PostState.RECEIVED : PostState.MATCHED, Reason.NONE, ""));
        Fact fact =
                undecided
                        ? new PostReceived(post.post().key())
                        : new PostMatched(post.post().key());
        facts.append(fact);
    }
}
