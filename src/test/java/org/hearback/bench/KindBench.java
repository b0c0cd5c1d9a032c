package org.hearback.bench;

import org.apache.commons.csv.CSVFormat;
import org.hearback.listen.Kind;
import org.hearback.listen.KindReader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * How often {@link KindReader} is right on posts that people labelled: complaints are PROBLEM,
 * praise is PRAISE, all else is neither. The data is other people's and is read from where it lies.
 */
final class KindBench {
    private static final String FILE = "airline-tweets/Tweets.csv.gz";

    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build();

    private KindBench() {}

    /** Prints the table, or that the data is not there. */
    static void run(Path data, PrintStream out) throws IOException {
        var file = data.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            out.printf("kinds: skipped, there is no %s%n", file);
            return;
        }
        Map<String, Map<Kind, Integer>> table = new TreeMap<>();
        try (var in = new GZIPInputStream(Files.newInputStream(file));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var row : CSV.parse(lines))
                table.computeIfAbsent(row.get("airline_sentiment"), it -> new EnumMap<>(Kind.class))
                        .merge(KindReader.kindOf(row.get("text")), 1, Integer::sum);
        }
        print(table, out);
    }

    private static void print(Map<String, Map<Kind, Integer>> table, PrintStream out) {
        out.printf("kinds, %s%n", FILE);
        table.forEach((label, kinds) -> out.printf("  %-9s %s%n", label, kinds));
        rate("PROBLEM", Kind.PROBLEM, "negative", table, out);
        rate("PRAISE", Kind.PRAISE, "positive", table, out);
    }

    private static void rate(
            String name,
            Kind kind,
            String label,
            Map<String, Map<Kind, Integer>> table,
            PrintStream out) {
        double right = table.get(label).getOrDefault(kind, 0);
        var found = table.values().stream().mapToInt(it -> it.getOrDefault(kind, 0)).sum();
        var all = table.get(label).values().stream().mapToInt(Integer::intValue).sum();
        out.printf("  %-8s precision %.3f, recall %.3f%n", name, right / found, right / all);
    }
}
