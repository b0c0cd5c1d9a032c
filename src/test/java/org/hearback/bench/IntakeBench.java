package org.hearback.bench;

import org.hearback.adapter.store.StoreDesk;
import org.hearback.channel.Channels;
import org.hearback.intake.PostMatching;
import org.hearback.intake.PostState;
import org.hearback.kernel.FactHandler;
import org.hearback.listen.InboundPost;
import org.hearback.listen.Posts;
import org.hearback.person.Handles;
import org.hearback.person.PersonGraph;
import org.hearback.sandbox.ao.Dialect;
import org.hearback.work.RetryPlan;
import org.hearback.work.Worker;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import javax.sql.DataSource;

/** How many posts a second the store keeps and intake matches, on one database. */
final class IntakeBench {
    /** As many as a node's worker has. */
    static final int THREADS = 4;

    private static final int POSTS = 1_000;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;

    private final Clock clock = Clock.systemUTC();
    private final StoreDesk store;
    private final Worker worker;
    private final SameRows rows;
    private final int channel;

    /**
     * What came out, in posts a second.
     *
     * @param kept stored and acknowledged
     * @param matched after that, person and thread found
     * @param whole both, one after the other
     * @param plain the same rows inserted by JDBC
     */
    record Result(double kept, double matched, double whole, double plain) {
        @Override
        public String toString() {
            return "kept %,6.0f/s   matched %,6.0f/s   both %,6.0f/s   plain JDBC %,6.0f/s   ratio %.2f"
                    .formatted(kept, matched, whole, plain, whole / plain);
        }
    }

    /** A bench on an empty database. */
    IntakeBench(DataSource source, Dialect dialect) {
        store = FreshStore.on(source, dialect, clock);
        var books =
                new PostMatching.Books(
                        store.postBook(), store.threadBook(), store.ownVoice(), store.claimCodes());
        var persons = new PersonGraph(store.handleBook(), store.linkBook(), store.wishBook());
        List<FactHandler<?>> handlers =
                List.of(
                        new PostMatching(
                                books,
                                store.channelBook(),
                                new PostMatching.Authors(store.handleBook(), persons),
                                store.factLog(),
                                store.transactions(),
                                clock));
        store.connect(handlers, () -> {});
        var threads = new Worker.Threads(Runnable::run, THREADS, RandomGenerator.getDefault());
        worker = new Worker(store.taskBook(), handlers, RetryPlan.DEFAULT, clock, threads);
        channel =
                store.channelBook().add(Channels.aChannel().draft(), clock.instant()).id().value();
        rows = new SameRows(source);
    }

    static void explain(PrintStream out) {
        out.printf(
                "Intake: %,d posts a round, each by another author in a thread of its own, %d"
                    + " threads; medians of %d rounds after %d.%nPlain JDBC: the rows that a round"
                    + " left and its rows of work, a transaction a post.%n%n",
                POSTS, THREADS, ROUNDS, WARM_UP);
    }

    /** Measures; takes a minute or so. */
    Result run() throws SQLException {
        var kept = new ArrayList<Double>();
        var matched = new ArrayList<Double>();
        var whole = new ArrayList<Double>();
        var plain = new ArrayList<Double>();
        for (var round = 0; round < WARM_UP + ROUNDS; round++) {
            rows.clear();
            var keeping = seconds(keepAll(posts(round)));
            var work = rows.read("FACT_WORK");
            var matching = seconds(() -> InParallel.run(THREADS, thread -> worker.drain()));
            requireMatched();
            var all = rows.readAll(work);
            rows.clear();
            var inserting =
                    seconds(
                            () ->
                                    InParallel.run(
                                            THREADS, thread -> rows.insert(all, thread, THREADS)));
            if (round < WARM_UP) continue;
            kept.add(POSTS / keeping);
            matched.add(POSTS / matching);
            whole.add(POSTS / (keeping + matching));
            plain.add(POSTS / inserting);
        }
        return new Result(
                Figures.median(kept),
                Figures.median(matched),
                Figures.median(whole),
                Figures.median(plain));
    }

    private Runnable keepAll(List<InboundPost> posts) {
        return () ->
                InParallel.run(
                        THREADS,
                        thread -> {
                            for (var i = thread; i < posts.size(); i += THREADS)
                                store.inbox().keep(posts.get(i), clock.instant());
                        });
    }

    private void requireMatched() {
        var matched = store.postBook().inState(PostState.MATCHED, POSTS + 1).size();
        if (matched != POSTS)
            throw new IllegalStateException(matched + " of " + POSTS + " posts matched");
    }

    private List<InboundPost> posts(int round) {
        var now = clock.instant();
        return IntStream.range(0, POSTS)
                .mapToObj(
                        i ->
                                Posts.aPost()
                                        .onChannel(channel)
                                        .withId(
                                                "https://social.example/statuses/%d-%d"
                                                        .formatted(round, i))
                                        .by(Handles.handle("author-%d-%d".formatted(round, i)))
                                        .postedAt(now)
                                        .build())
                .toList();
    }

    private static double seconds(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
