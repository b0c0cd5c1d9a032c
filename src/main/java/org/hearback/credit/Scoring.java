package org.hearback.credit;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import org.hearback.credit.Score.Fate;
import org.hearback.kernel.HandleId;
import org.hearback.person.Persons;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a score of the credits of one person. It looks back only, and each number in it has its
 * source: product.md 6.3 and 2.4, or ADR 8 where the data said otherwise.
 */
public final class Scoring {
    /** How far back the gate looks (product.md 6.3). */
    public static final Duration WINDOW = Duration.ofDays(365);

    /**
     * In this time a point loses half of what it is worth. ADR 8: product.md proposes 180 days; of
     * the half-lives that were tried, this one tells best who helps next.
     */
    public static final Duration HALF_LIFE = Duration.ofDays(30);

    /**
     * How far back points are remembered. ADR 8: what is left after the window is next to nothing,
     * but orders those who were not seen for a year by how long they were not seen.
     */
    public static final Duration MEMORY = Duration.ofDays(4 * 365);

    /** Answers by which one person may help one other; further ones are worth nothing (6.3). */
    public static final int PAIR_LIMIT = 3;

    /**
     * Answers that count at the gate only because one agent used them: the agent is one person,
     * too, and nobody may be lifted by one.
     */
    public static final int GIVER_LIMIT = PAIR_LIMIT;

    /** Votes from which an answer counts at the gate without more: one reader may be a friend. */
    public static final int LEAST_VOTES = 2;

    /** Points of each vote after the first (6.3). */
    public static final int FURTHER_VOTE = 2;

    /** Most points of one answer to one person. 6.3 caps votes so; ADR 8 caps all of it. */
    public static final int ANSWER_CAP = 10;

    /**
     * Most points of one day. ADR 8: it counts that somebody helps again, not how much on a day.
     */
    public static final int DAY_CAP = 10;

    private static final Comparator<Credit> OLDEST_FIRST =
            comparing(Credit::at).thenComparing(Credit::source);

    private final Persons persons;
    private final Instant now;
    private final LocalDate today;
    private final Map<Credit, Score.Trace> traces = new HashMap<>();

    private Scoring(Persons persons, Instant now) {
        this.persons = persons;
        this.now = now;
        this.today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * The score at that time. Credits that are given later, or were given before {@link #MEMORY},
     * are left out.
     *
     * @param credits all of one person, in any order, each once
     * @param persons knows everybody who is named in them
     */
    public static Score of(Collection<Credit> credits, Persons persons, Instant now) {
        return new Scoring(persons, now).score(credits);
    }

    private Score score(Collection<Credit> credits) {
        var known =
                credits.stream()
                        .filter(credit -> !credit.at().isAfter(now))
                        .filter(credit -> !credit.at().isBefore(now.minus(MEMORY)))
                        .sorted(OLDEST_FIRST)
                        .toList();
        var helps = helps(known);
        var points = points(withinPairs(helps));
        var judgements = Judgement.of(helps, persons, today);
        judgements.forEach(this::noted);
        var counted =
                judgements.stream()
                        .filter(judged -> judged.fate() == Fate.COUNTED)
                        .map(Judgement::help)
                        .toList();
        var newestFirst =
                known.reversed().stream().map(credit -> traces.getOrDefault(credit, none(credit)));
        return new Score(
                (int) counted.stream().map(Help::subject).distinct().count(),
                people(counted),
                days(counted),
                points,
                facets(helps, counted),
                newestFirst.toList());
    }

    private static Score.Trace none(Credit credit) {
        return new Score.Trace(credit, 0, Fate.SELF_HELP);
    }

    /** What is left once all is gone by which people helped or praised themselves. */
    private List<Help> helps(List<Credit> credits) {
        var bySubject = new LinkedHashMap<String, List<Credit>>();
        for (var credit : credits)
            if (!isSame(credit.helper(), credit.giver()))
                bySubject.computeIfAbsent(keyOf(credit), key -> new ArrayList<>()).add(credit);
        var helps = new ArrayList<Help>();
        for (var given : bySubject.values()) {
            var helped = leaderOf(asker(given));
            if (!isSame(given.getFirst().helper(), helped)) helps.add(new Help(given, helped));
        }
        return helps;
    }

    /** What readers say of one answer belongs together; each use of it by an agent stands alone. */
    private static String keyOf(Credit credit) {
        return credit.kind().isGivenByReaders() ? "read " + credit.subject() : credit.source();
    }

    private static @Nullable HandleId asker(List<Credit> credits) {
        for (var credit : credits) if (credit.helped() != null) return credit.helped();
        return null;
    }

    private @Nullable HandleId leaderOf(@Nullable HandleId handle) {
        return handle == null ? null : persons.leader(handle);
    }

    private boolean isSame(HandleId helper, @Nullable HandleId other) {
        return other != null && persons.leader(helper).equals(persons.leader(other));
    }

    /** The answers that bring points: of those to one person the ones that are worth most today. */
    private List<Help> withinPairs(List<Help> helps) {
        var best =
                helps.stream()
                        .sorted(comparingDouble((Help help) -> -help.worth() * help.fadedBy(today)))
                        .toList();
        var pairs = new Judgement.Pairs();
        var kept = new ArrayList<Help>();
        for (var help : best)
            if (help.isForAnAnswer() && pairs.isFull(help)) fate(help, Fate.SAME_PAIR);
            else {
                if (help.isForAnAnswer()) pairs.take(help);
                kept.add(help);
            }
        kept.sort(comparing(Help::day));
        return kept;
    }

    private double points(List<Help> helps) {
        var points = 0d;
        var daysRest = new HashMap<LocalDate, Integer>();
        for (var help : helps) points += points(help, daysRest);
        return points;
    }

    /** Gives each credit what the caps of its answer and its day leave to it. */
    private double points(Help help, Map<LocalDate, Integer> daysRest) {
        var faded = help.fadedBy(today);
        var rest = ANSWER_CAP;
        var points = 0d;
        var dearestFirst =
                help.credits().stream().sorted(comparingInt(credit -> -Help.worth(credit)));
        for (var credit : dearestFirst.toList()) {
            var left = daysRest.getOrDefault(help.day(), DAY_CAP);
            var given = Math.min(Math.min(Help.worth(credit), rest), left);
            rest -= given;
            daysRest.put(help.day(), left - given);
            points += given * faded;
            traces.put(credit, new Score.Trace(credit, given * faded, Fate.COUNTED));
        }
        return points;
    }

    private void fate(Help help, Fate fate) {
        for (var credit : help.credits()) traces.put(credit, new Score.Trace(credit, 0, fate));
    }

    /** What the gate makes of it. An answer that brings no points and no pass keeps its fate. */
    private void noted(Judgement judged) {
        for (var credit : judged.help().credits()) {
            var known = traces.getOrDefault(credit, none(credit));
            if (known.fate() == Fate.COUNTED || judged.fate() == Fate.COUNTED)
                traces.put(credit, new Score.Trace(credit, known.points(), judged.fate()));
        }
    }

    private Score.Facets facets(List<Help> helps, List<Help> counted) {
        var known =
                counted.stream()
                        .filter(help -> help.credits().stream().anyMatch(Scoring::showsKnowledge))
                        .map(Help::subject)
                        .distinct()
                        .count();
        var voices =
                helps.stream()
                        .filter(help -> !help.isForAnAnswer() && help.isInWindow(today))
                        .count();
        return new Score.Facets(
                grade(known, 1, 10, 50),
                grade(people(counted), 1, 5, 20),
                grade(days(counted), 1, 7, 52),
                grade(voices, 1, 3, 10));
    }

    private static boolean showsKnowledge(Credit credit) {
        return credit.kind() == CreditKind.ACCEPTED || credit.kind() == CreditKind.REUSED;
    }

    private static int people(List<Help> helps) {
        var known = new HashSet<HandleId>();
        for (var help : helps) if (help.helped() != null) known.add(help.helped());
        return known.size();
    }

    private static int days(List<Help> helps) {
        return (int) helps.stream().map(Help::day).distinct().count();
    }

    private static int grade(long count, long... from) {
        var grade = 0;
        for (var step : from) if (count >= step) grade++;
        return grade;
    }
}
