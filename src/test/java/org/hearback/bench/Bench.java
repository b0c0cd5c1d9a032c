package org.hearback.bench;

import com.zaxxer.hikari.HikariDataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.hearback.sandbox.ao.Dialect;

import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

/**
 * Prints how fast posts come in, beside the least that the same machine needs for the same work.
 * Numbers for people: nothing here passes or fails. Give the machine nothing else to do.
 */
final class Bench {
    private Bench() {}

    /** Runs all; takes some minutes. */
    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "%nJava %s, %d processors, %,d MB heap%n%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        var home = Files.createTempDirectory("hearback-bench");
        IntakeBench.explain(System.out);
        try (var h2 = pool("jdbc:h2:file:" + home.resolve("intake"), "sa")) {
            intake("H2, a file", h2, Dialect.H2);
        }
        try (var server = EmbeddedPostgres.start();
                var postgres = pool(server.getJdbcUrl("postgres", "postgres"), "postgres")) {
            intake("PostgreSQL", postgres, Dialect.POSTGRES);
        }
        System.out.println();
        DoorBench.explain(System.out);
        try (var door = DoorBench.open(home.resolve("sandbox"))) {
            door.run(System.out);
        }
        System.exit(0); // Gemini's extender leaves a thread behind that keeps the JVM alive
    }

    private static void intake(String name, DataSource source, Dialect dialect) throws Exception {
        System.out.printf("%-12s %s%n", name, new IntakeBench(source, dialect).run());
    }

    private static HikariDataSource pool(String url, String user) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setMaximumPoolSize(2 * IntakeBench.THREADS);
        return pool;
    }

    /** Where the jar is that the door is measured in. */
    static Path pluginJar() {
        return Path.of(System.getProperty("plugin.jar"));
    }
}
