package org.hearback.bench;

import org.hearback.credit.Score;
import org.hearback.kernel.FakeTransactions;
import org.hearback.person.FakeLinkBook;
import org.hearback.person.Persons;
import org.hearback.standing.Gate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Does the score find those who will help? On dumps of question-and-answer sites, the first 80 % of
 * time are seen, and the last 20 % tell who was right.
 */
final class HelperRanking {
    private static final double SEEN = 0.8;
    private static final String FOLDER = "se-experts";

    private HelperRanking() {}

    /**
     * Prints one table for each dump.
     *
     * @param data the folder that holds the folder of the dumps; without it, says so
     */
    static void print(Path data, PrintStream out) throws IOException {
        var folder = data.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            out.printf(
                    "Who will help: skipped, no folder %s; name another with"
                            + " -Dhearback.bench.data=...%n%n",
                    folder);
            return;
        }
        out.println("Who will help: seen are the first 80 % of time, held against the last 20 %.");
        try (var dumps = Files.newDirectoryStream(folder, "*" + Community.SUFFIX)) {
            var sorted = new ArrayList<Path>();
            dumps.forEach(sorted::add);
            sorted.sort(null);
            for (var dump : sorted) print(Community.read(dump), out);
        }
        out.println();
    }

    private static void print(Community community, PrintStream out) {
        var nobodyLinked = Persons.all(new FakeLinkBook(new FakeTransactions()));
        var split = new Split(community, community.at(SEEN), nobodyLinked);
        var scores = split.scores();
        var rankings = rankings(community, split, scores);
        var help = split.helpAfter();
        out.printf("%n%s, cut at %s%n", community.name(), split.at());
        print("all who had written", split.people(), rankings, help, out);
        print("all who had answered", split.answerers(), rankings, help, out);
        flags(scores, help, out);
    }

    private static List<Ranking> rankings(
            Community community, Split split, Map<Integer, Score> scores) {
        var ours = new HashMap<Integer, Double>();
        scores.forEach((user, score) -> ours.put(user, score.points()));
        var leaky = new HashMap<Integer, Double>();
        community.reputation().forEach((user, sum) -> leaky.put(user, (double) sum));
        return List.of(
                new Ranking("our points", ours),
                new Ranking("reputation", split.reputation()),
                new Ranking("answer count", split.answers()),
                new Ranking("z-score", split.zScore()),
                new Ranking("(final reputation)", leaky));
    }

    private static void print(
            String who,
            Collection<Integer> people,
            List<Ranking> rankings,
            Map<Integer, Integer> help,
            PrintStream out) {
        var helpers = people.stream().filter(help::containsKey).count();
        out.printf("  %s: %d people, %d of whom helped later%n", who, people.size(), helpers);
        out.printf(
                "  %-20s %12s %9s %9s %8s%n",
                "", "precision@50", "recall@50", "Spearman", "Kendall");
        for (var ranking : rankings) {
            var worth = ranking.against(people, help);
            out.printf(
                    "  %-20s %12.3f %9.3f %9.3f %8.3f%n",
                    ranking.name(),
                    worth.precision(),
                    worth.recall(),
                    worth.spearman(),
                    worth.kendall());
        }
    }

    private static void flags(
            Map<Integer, Score> scores, Map<Integer, Integer> help, PrintStream out) {
        var flagged =
                scores.entrySet().stream()
                        .filter(entry -> Gate.isPassedBy(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        var right = flagged.stream().filter(help::containsKey).count();
        var answers = help.values().stream().mapToInt(Integer::intValue).sum();
        var theirs = flagged.stream().mapToInt(user -> help.getOrDefault(user, 0)).sum();
        out.printf(
                "  flagged by the gate: %d, of whom %d helped later, with %d of all %d answers that"
                        + " helped (users %s)%n",
                flagged.size(), right, theirs, answers, flagged);
    }
}
