package org.hearback.bench;

import java.nio.file.Path;

/**
 * Prints how well the score of super-users tells who will help, and how fast it is made. Numbers
 * for people: nothing here passes or fails.
 */
final class StandingBench {
    private StandingBench() {}

    /** Runs all; takes some minutes. */
    public static void main(String[] arguments) throws Exception {
        HelperRanking.print(
                Path.of(System.getProperty("hearback.bench.data", "../shared/data")), System.out);
    }
}
