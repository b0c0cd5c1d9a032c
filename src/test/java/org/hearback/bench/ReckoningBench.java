package org.hearback.bench;

import org.hearback.adapter.store.StoreDesk;
import org.hearback.credit.Credit;
import org.hearback.credit.CreditKind;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.person.Evidence;
import org.hearback.person.Handle;
import org.hearback.sandbox.ao.Dialect;
import org.hearback.standing.Reckoning;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import javax.sql.DataSource;

/**
 * How fast people are reckoned, on the store's tables. One of a hundred people has 20 to 120
 * credits, nine have 5 to 15, ninety have 1 to 3, which makes three or four each; one of ten has a
 * second handle.
 */
final class ReckoningBench {
    private static final int UPDATES = 300;
    private static final int WARM_UP = 500;
    private static final int BATCH = 1_000;
    private static final int LINKED = 10;
    private static final ChannelId VENUE = new ChannelId(1);

    private final DataSource source;
    private final StoreDesk store;
    private final Reckoning reckoning;
    private final Instant now;
    private final int people;
    private final Random dice = new Random(20_260_105);
    private int credits;

    /**
     * What came out.
     *
     * @param first seconds for everybody, all rows new
     * @param again seconds for everybody the next night, all rows there
     * @param plain seconds in which JDBC reads the same credits
     * @param updates milliseconds of one credit more and its reckoning
     */
    record Result(
            int people,
            int credits,
            int kept,
            double first,
            double again,
            double plain,
            List<Double> updates) {
        @Override
        public String toString() {
            return ("%,8d people %,8d credits   first %5.1f s   every night %5.1f s   plain JDBC"
                            + " read %4.1f s   ratio %4.1f   %.0f µs a person   %,d rows kept  "
                            + " one update p50 %.1f ms, p95 %.1f ms")
                    .formatted(
                            people,
                            credits,
                            first,
                            again,
                            plain,
                            again / plain,
                            again * 1e6 / people,
                            kept,
                            Figures.median(updates),
                            Figures.quantile(updates, 0.95));
        }
    }

    /** A bench with so many people on an empty database. */
    ReckoningBench(DataSource source, Dialect dialect, int people) throws SQLException {
        var clock = Clock.systemUTC();
        this.source = source;
        this.people = people;
        this.now = clock.instant();
        this.store = FreshStore.on(source, dialect, clock);
        store.connect(List.of(), () -> {});
        this.reckoning =
                new Reckoning(
                        new Reckoning.Books(
                                store.creditBook(),
                                store.linkBook(),
                                store.decisionBook(),
                                store.standingBook()),
                        this::asksForWishes,
                        store.factLog(),
                        store.transactions(),
                        clock);
        fill();
    }

    /** What it costs to ask: nobody is met here, so there is no handle to find. */
    private boolean asksForWishes(HandleId handle) {
        var nobody = Handle.ofCustomer("user" + handle.value());
        return store.linkBook().of(List.of(handle)).size()
                        + store.wishBook().of(List.of(nobody)).size()
                < 0;
    }

    static void explain(PrintStream out) {
        out.printf(
                "Reckoning super-users: credits of the last year, skewed as people are. Plain JDBC:"
                    + " all credits read in the same order, in the same run. One update: one credit"
                    + " more, and its helper reckoned; %d of them, helpers drawn by their credits,"
                    + " after %d.%n",
                UPDATES, WARM_UP);
    }

    Result run() throws SQLException {
        var first = seconds(reckoning::updateAll);
        var again = seconds(reckoning::updateAll);
        var plain = plainRead();
        return new Result(
                people, credits, store.standingBook().all().size(), first, again, plain, updates());
    }

    /**
     * Most heap that was in use after a collection, in megabytes; the JVM may take no more than its
     * limit.
     */
    static long heapAfterCollection() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(pool -> pool.getCollectionUsage())
                        .filter(Objects::nonNull)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum()
                >> 20;
    }

    private List<Double> updates() {
        var millis = new ArrayList<Double>();
        for (var i = 0; i < WARM_UP + UPDATES; i++) {
            var credit = credit(someHelper(), people * 1_000 + i);
            var seconds =
                    seconds(
                            () -> {
                                store.creditBook().put(credit);
                                reckoning.update(credit.helper());
                            });
            if (i >= WARM_UP) millis.add(seconds * 1_000);
        }
        return millis;
    }

    /** The busiest hundredth has every fifth credit. */
    private int someHelper() {
        return 1 + dice.nextInt(dice.nextInt(5) == 0 ? people / 100 : people);
    }

    private void fill() throws SQLException {
        insert(new SameRows(source).tableOf("CREDIT"));
        for (var i = 1; i <= people / LINKED; i++)
            store.linkBook()
                    .add(
                            new HandleId(i),
                            new HandleId(people + i),
                            Evidence.VERIFIED,
                            "account",
                            now,
                            "");
    }

    private void insert(String table) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(insertInto(table))) {
            connection.setAutoCommit(false);
            for (var person = 1; person <= people; person++)
                for (var i = creditsOf(person); i > 0; i--) {
                    var credit = credit(person, ++credits);
                    statement.setString(1, credit.source());
                    statement.setString(2, credit.kind().name());
                    statement.setInt(3, credit.helper().value());
                    statement.setInt(4, Objects.requireNonNull(credit.helped()).value());
                    statement.setInt(5, VENUE.value());
                    statement.setString(6, credit.subject());
                    statement.setInt(7, credit.votes());
                    statement.setLong(8, credit.at().toEpochMilli());
                    statement.setNull(9, Types.INTEGER);
                    statement.addBatch();
                    if (credits % BATCH == 0) statement.executeBatch();
                }
            statement.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static String insertInto(String table) {
        return """
        INSERT INTO "%s" ("SOURCE", "KIND", "HELPER_ID", "HELPED_ID", "VENUE_ID", "SUBJECT",
            "VOTES", "GIVEN_AT", "GIVER_ID")
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
                .formatted(table);
    }

    private int creditsOf(int person) {
        if (person <= people / 100) return 20 + dice.nextInt(101);
        if (person <= people / 10) return 5 + dice.nextInt(11);
        return 1 + dice.nextInt(3);
    }

    private Credit credit(int helper, int number) {
        var key = new PostKey(VENUE, "https://social.example/statuses/" + number).asText();
        var accepted = dice.nextInt(3) == 0;
        return new Credit(
                (accepted ? "accepted:" : "helpful:") + key,
                accepted ? CreditKind.ACCEPTED : CreditKind.HELPFUL,
                new HandleId(helper),
                new HandleId(1 + dice.nextInt(people)),
                null,
                VENUE,
                key,
                accepted ? 1 : 1 + dice.nextInt(8),
                now.minus(Duration.ofMinutes(dice.nextInt(365 * 24 * 60))));
    }

    private double plainRead() throws SQLException {
        var table = new SameRows(source).tableOf("CREDIT");
        var start = System.nanoTime();
        var sum = 0L;
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT * FROM \"%s\" ORDER BY \"HELPER_ID\", \"GIVEN_AT\""
                                        .formatted(table))) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next())
                for (var i = 1; i <= columns; i++) sum += rows.getString(i) == null ? 0 : 1;
        }
        if (sum < credits) throw new IllegalStateException("only " + sum + " values read");
        return (System.nanoTime() - start) / 1e9;
    }

    private static double seconds(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
