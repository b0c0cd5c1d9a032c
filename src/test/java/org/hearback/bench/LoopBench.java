package org.hearback.bench;

import com.zaxxer.hikari.HikariDataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.hearback.adapter.store.LoopBooks;
import org.hearback.adapter.store.StoreDesk;
import org.hearback.loop.Changes;
import org.hearback.loop.FakeChangeDesk;
import org.hearback.loop.Loop;
import org.hearback.loop.LoopTurned;
import org.hearback.loop.Outcome;
import org.hearback.notice.NoticeState;
import org.hearback.notice.Telling;
import org.hearback.notice.TellingApproved;
import org.hearback.plan.TellingService.Decided;
import org.hearback.sandbox.ao.Dialect;
import org.hearback.voice.Voices;

import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

/**
 * Prints how long it takes until ten thousand people have a notice that waits to leave, beside
 * plain JDBC that writes the same rows. Numbers for people: nothing here passes or fails.
 */
final class LoopBench {
    private static final int PEOPLE = 10_000;

    /** Rows that plain JDBC writes in one transaction; 500 is what the store does at most. */
    private static final int BATCH = 500;

    private final SameRows rows;
    private final StoreDesk store;
    private final LoopBooks books;
    private final LoopRooms rooms;
    private final LoopCrowd crowd;
    private final Instant now;

    /**
     * What came out, in seconds.
     *
     * @param planned from "it shipped" until each person has a text on a route
     * @param approved until all texts were read for what must not leave
     * @param enqueued until each waits as work
     * @param plainPlan in which JDBC writes the rows of the plan, {@code plainQueue} those of the
     *     queue
     * @param eta until the last left, as the channels' limits allow
     */
    record Result(
            int voices,
            Map<NoticeState, Integer> notices,
            double planned,
            double approved,
            double enqueued,
            double plainPlan,
            double plainQueue,
            Duration eta) {
        @Override
        public String toString() {
            return ("%,d voices -> %s%n   planned %.1f s, plain JDBC %.1f s, ratio %.1f%n"
                            + "   approved %.1f s%n"
                            + "   enqueued %.1f s, plain JDBC %.1f s, ratio %.1f%n"
                            + "   the plan says: %d h %d min until the last has left")
                    .formatted(
                            voices,
                            notices,
                            planned,
                            plainPlan,
                            planned / plainPlan,
                            approved,
                            enqueued,
                            plainQueue,
                            enqueued / plainQueue,
                            eta.toHours(),
                            eta.toMinutesPart());
        }
    }

    private LoopBench(DataSource source, Dialect dialect) {
        var clock = Clock.systemUTC();
        var changes = new FakeChangeDesk();
        changes.put(
                Changes.aChange(Voices.CHANGE.issueId())
                        .in(Changes.DONE)
                        .releasedIn(10_302, "3.2")
                        .build());
        now = clock.instant();
        store = FreshStore.on(source, dialect, clock);
        books = store.loopBooks();
        rooms = new LoopRooms(store, changes, clock);
        store.connect(rooms.handlers(), () -> {});
        rows = new SameRows(source);
        crowd = new LoopCrowd(store, PEOPLE, now);
    }

    /** Runs on both databases; takes some minutes. */
    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "%nJava %s, %d processors, %,d MB heap%n%nTelling: %,d people who ask for one"
                    + " change; of a hundred, 45 by a post, 35 in the portal, 10 by a post that"
                    + " became a request, 10 in all these ways; 5 opted out. Plain JDBC: the rows"
                    + " that were written, in batches of %d, a commit each, in the same run.%n%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                PEOPLE,
                BATCH);
        var home = Files.createTempDirectory("hearback-bench");
        try (var h2 = pool("jdbc:h2:file:" + home.resolve("loop"), "sa")) {
            print("H2, a file", h2, Dialect.H2);
        }
        try (var server = EmbeddedPostgres.start();
                var postgres = pool(server.getJdbcUrl("postgres", "postgres"), "postgres")) {
            print("PostgreSQL", postgres, Dialect.POSTGRES);
        }
    }

    private static void print(String name, DataSource source, Dialect dialect) throws SQLException {
        System.out.printf(
                "%s: %s%n   heap in use after a collection: %,d MB%n",
                name, new LoopBench(source, dialect).run(), ReckoningBench.heapAfterCollection());
    }

    private static HikariDataSource pool(String url, String user) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setMaximumPoolSize(8);
        return pool;
    }

    private Result run() throws SQLException {
        crowd.gather();
        var loop = shipped();
        var planned = seconds(() -> rooms.tell(new LoopTurned(loop.id())));
        var telling = books.tellings().ofLoop(loop.id()).getFirst();
        var eta = rooms.tellings().eta(telling.id());
        var approved = seconds(() -> approve(telling));
        rows.clear("FACT_WORK");
        rows.clear("FACT");
        var enqueued = seconds(() -> rooms.tell(new TellingApproved(telling.id())));
        var notices = books.notices().count(telling.id());
        return new Result(
                crowd.voices(),
                notices,
                planned,
                approved,
                enqueued,
                plain("NOTICE", "NOTICE_HANDLE"),
                plain("FACT", "FACT_WORK"),
                eta);
    }

    /** Seconds in which JDBC writes what stands in these tables. */
    private double plain(String... tables) throws SQLException {
        var seconds = 0.0;
        for (var table : tables) {
            var content = rows.read(table);
            rows.clear(table);
            var start = System.nanoTime();
            rows.insert(content, BATCH);
            seconds += (System.nanoTime() - start) / 1e9;
        }
        return seconds;
    }

    private Loop shipped() {
        var loop = books.loops().open(Voices.CHANGE, Changes.PRODUCT.projectId(), now);
        var result = new Loop.Result(Outcome.SHIPPED, "3.2", Set.of("version:10302"), now);
        if (!books.loops().turn(loop.with(result))) throw new IllegalStateException("not turned");
        return loop;
    }

    private void approve(Telling telling) {
        var decided = rooms.tellings().approve(telling.id(), "owner");
        if (!(decided instanceof Decided.Done)) throw new IllegalStateException(decided.toString());
    }

    private static double seconds(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
