package org.hearback.bench;

import com.zaxxer.hikari.HikariDataSource;

import org.hearback.sandbox.ao.Dialect;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints how well the score of super-users tells who will help, how often the kind of a text is
 * right, and how fast the score is made. Numbers for people: nothing here passes or fails.
 */
final class StandingBench {
    private static final int[] SIZES = {10_000, 30_000, 100_000};

    private StandingBench() {}

    /** Runs all; takes some minutes. */
    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "%nJava %s, %d processors, %,d MB heap%n%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        var data = Path.of(System.getProperty("hearback.bench.data", "../shared/data"));
        HelperRanking.print(data, System.out);
        KindBench.run(data, System.out);
        ReckoningBench.explain(System.out);
        var home = Files.createTempDirectory("hearback-bench");
        for (var people : SIZES)
            try (var pool = new HikariDataSource()) {
                pool.setJdbcUrl("jdbc:h2:file:" + home.resolve("standing-" + people));
                pool.setUsername("sa");
                pool.setMaximumPoolSize(4);
                System.out.println(new ReckoningBench(pool, Dialect.H2, people).run());
                System.out.printf(
                        "         heap in use after a collection: %,d MB%n",
                        ReckoningBench.heapAfterCollection());
            }
    }
}
