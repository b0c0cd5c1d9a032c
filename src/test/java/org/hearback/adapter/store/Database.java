package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.zaxxer.hikari.HikariDataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import net.java.ao.RawEntity;

import org.hearback.sandbox.ao.AoHost;
import org.hearback.sandbox.ao.Dialect;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

import javax.sql.DataSource;

/**
 * A database on which the store is tested: started once in a JVM, used by one test at a time, with
 * two nodes of a cluster on it.
 */
final class Database {
    private static final Supplier<EmbeddedPostgres> SERVER = once(Database::startServer);

    /** In memory. */
    static final Supplier<Database> H2 =
            once(
                    () -> {
                        var url = "jdbc:h2:mem:store;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000";
                        return new Database(pool(url, "sa"), Dialect.H2);
                    });

    /** A real server, started from its binaries; ends with the JVM. */
    static final Supplier<Database> POSTGRES =
            once(
                    () -> {
                        var url = SERVER.get().getJdbcUrl("postgres", "postgres");
                        return new Database(pool(url, "postgres"), Dialect.POSTGRES);
                    });

    /** As the plugin's descriptor names it. */
    static final String NAMESPACE = "org.hearback.jsm";

    /** As the plugin's descriptor lists them. */
    static final List<Class<? extends RawEntity<?>>> ENTITIES =
            List.of(
                    ChannelRow.class,
                    HealthRow.class,
                    TurnRow.class,
                    PostRow.class,
                    ThreadRow.class,
                    HandleRow.class,
                    HintRow.class,
                    LinkRow.class,
                    LiveLinkRow.class,
                    WishRow.class,
                    ClaimRow.class,
                    FactRow.class,
                    TaskRow.class,
                    PushRow.class,
                    ReplyRow.class,
                    MessageRow.class,
                    PartRow.class,
                    ErrandRow.class,
                    EndorsementRow.class,
                    ReuseRow.class,
                    ReproductionRow.class,
                    CreditRow.class,
                    DecisionRow.class,
                    NoteRow.class,
                    StandingRow.class,
                    RulesRow.class,
                    ThanksRow.class,
                    MissRow.class,
                    VisitRow.class,
                    PageLinkRow.class,
                    DigestRow.class,
                    VoiceRow.class,
                    LoopRow.class,
                    LoopRulesRow.class,
                    TellingRow.class,
                    ApprovalRow.class,
                    NoticeRow.class,
                    NoticeHandleRow.class,
                    MarkRow.class,
                    FixAnswerRow.class,
                    TemplateRow.class);

    /** As the plugin's descriptor lists them. */
    static final List<ActiveObjectsUpgradeTask> UPGRADES =
            List.of(new UpgradeTask001(), new UpgradeTask002());

    /** As many as the largest test has threads, and some. */
    private static final int CONNECTIONS = 24;

    private final DataSource source;
    private final AoHost first;
    private final AoHost second;

    private Database(DataSource source, Dialect dialect) {
        this.source = source;
        this.first = AoHost.open(source, dialect, NAMESPACE, ENTITIES, UPGRADES);
        this.second = AoHost.open(source, dialect, NAMESPACE, ENTITIES, List.of());
    }

    /** One node; all tables are empty. */
    AoHost emptied() {
        ENTITIES.forEach(this::empty);
        return first;
    }

    /** Past ActiveObjects. */
    DataSource source() {
        return source;
    }

    /** Another node on the same tables. */
    AoHost secondNode() {
        return second;
    }

    /** A database of its own on the server, without tables. */
    static DataSource newOnPostgres(String name) {
        var server = SERVER.get();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database " + name, e);
        }
        return server.getDatabase("postgres", name);
    }

    private <K> void empty(Class<? extends RawEntity<?>> type) {
        @SuppressWarnings("unchecked") // every row has some type of key
        var rows = (Class<? extends RawEntity<K>>) type;
        first.deleteWithSQL(rows, "1 = 1");
    }

    private static EmbeddedPostgres startServer() {
        try {
            // What a test wrote need not outlive a loss of power.
            return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource pool(String url, String user) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setMaximumPoolSize(CONNECTIONS);
        return pool;
    }

    private static <T> Supplier<T> once(Supplier<T> start) {
        return new Supplier<>() {
            private @Nullable T started;

            @Override
            public synchronized T get() {
                var running = started == null ? start.get() : started;
                started = running;
                return running;
            }
        };
    }
}
