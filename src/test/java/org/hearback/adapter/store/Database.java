package org.hearback.adapter.store;

import com.zaxxer.hikari.HikariDataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import net.java.ao.RawEntity;

import org.hearback.sandbox.ao.AoHost;
import org.hearback.sandbox.ao.Dialect;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;

import javax.sql.DataSource;

/**
 * A database on which the store is tested: started once in a JVM, used by one test at a time, with
 * two nodes of a cluster on it.
 */
final class Database {
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
                        var url = startServer().getJdbcUrl("postgres", "postgres");
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
                    FactRow.class,
                    TaskRow.class,
                    PushRow.class,
                    ReplyRow.class,
                    MessageRow.class,
                    PartRow.class);

    /** As many as the largest test has threads, and some. */
    private static final int CONNECTIONS = 24;

    private final AoHost first;
    private final AoHost second;

    private Database(DataSource source, Dialect dialect) {
        this.first =
                AoHost.open(source, dialect, NAMESPACE, ENTITIES, List.of(new UpgradeTask001()));
        this.second = AoHost.open(source, dialect, NAMESPACE, ENTITIES, List.of());
    }

    /** One node; all tables are empty. */
    AoHost emptied() {
        ENTITIES.forEach(this::empty);
        return first;
    }

    /** Another node on the same tables. */
    AoHost secondNode() {
        return second;
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
