package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.kernel.HandleId;
import org.hearback.person.Shredder;

import java.util.Map;
import java.util.Set;

/**
 * Empties what the tables hold of somebody. What refers to their posts is masked before the posts
 * are, and what hangs on their handles before these: so a second call finds what a first one that
 * was cut off left over.
 */
final class AoShredder implements Shredder {
    private final AoHandleBook handles;
    private final AoTransactions transactions;
    private final PostShredding posts;
    private final TalkShredding talk;
    private final LoopShredding loops;
    private final PersonShredding persons;

    AoShredder(
            ActiveObjects ao,
            AoTransactions transactions,
            AoHandleBook handles,
            UserKeys keys,
            LoopShredding loops) {
        this.handles = handles;
        this.transactions = transactions;
        this.posts = new PostShredding(ao, transactions);
        this.talk = new TalkShredding(ao, transactions);
        this.loops = loops;
        this.persons = new PersonShredding(ao, transactions, handles, keys);
    }

    @Override
    public Map<String, Integer> shred(Set<HandleId> ids) {
        transactions.mustNotBeOpen();
        var tally = new Tally();
        var traces = new Traces(handles.find(ids));
        if (traces.handles().isEmpty()) return tally.counts();
        collect(traces);
        shredPosts(traces, tally);
        loops.shred(traces, tally);
        persons.shred(traces, tally);
        loops.shred(traces, tally); // what was planned for them meanwhile
        // Posts that came in meanwhile: from now on their author is somebody new.
        if (collect(traces)) shredPosts(traces, tally);
        return tally.counts();
    }

    /** Whether there are posts to empty. */
    private boolean collect(Traces traces) {
        persons.collectAnswers(traces);
        return posts.collect(traces);
    }

    private void shredPosts(Traces traces, Tally tally) {
        posts.maskReferences(traces, tally);
        talk.shred(traces, tally);
        persons.maskAnswers(traces, tally);
        posts.shred(traces, tally);
    }
}
