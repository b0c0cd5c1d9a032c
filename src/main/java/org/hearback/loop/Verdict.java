package org.hearback.loop;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import org.hearback.loop.Change.Version;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a change came to, by what Jira says of it now; {@code src/docs/loops.md} tells the same in
 * words.
 *
 * @param version names of the versions that have it, or are to have it
 * @param proofs what it was decided by
 * @param holding all proofs that hold now, spent ones too
 */
record Verdict(@Nullable Outcome outcome, String version, Set<String> proofs, Set<String> holding) {
    /** Longest list of versions' names, in UTF-16 chars: as long as one name may be in Jira. */
    static final int MAX_VERSION_CHARS = 255;

    /**
     * Decides.
     *
     * @param parts the change's sub-tasks and, for an epic, its issues
     * @param spent proofs that prove nothing any more
     */
    static Verdict of(Change change, List<Change> parts, LoopRules rules, Set<String> spent) {
        var holding = holding(change, parts);
        return decide(change, parts, rules, spent, holding);
    }

    /** What a loop comes to by this. */
    Loop.Result result(Instant since) {
        return new Loop.Result(outcome, version, proofs, since);
    }

    /** Whether customers can have it, or some of it. */
    boolean ships() {
        return outcome == Outcome.SHIPPED || outcome == Outcome.PARTLY_SHIPPED;
    }

    /** Whether nothing is left to be done: one of the two is forgotten in many workflows. */
    static boolean isDone(Change change) {
        return change.resolution() != null || change.status().category() == Change.Category.DONE;
    }

    /** Whether it will not be done. */
    static boolean isDeclined(Change change, LoopRules rules) {
        var resolution = change.resolution();
        return resolution != null && rules.decline(resolution);
    }

    /**
     * Whether the change has something by which it ships on its own, whatever becomes of the issue
     * that it is a part of.
     */
    static boolean shipsAlone(Change change, LoopRules rules) {
        return rules.shippedStatuses().isEmpty()
                ? !change.versions().isEmpty()
                : rules.shippedStatuses().contains(change.status().id());
    }

    private static Verdict decide(
            Change change,
            List<Change> parts,
            LoopRules rules,
            Set<String> spent,
            Set<String> holding) {
        if (isDeclined(change, rules)) {
            var proof = resolution(change);
            return spent.contains(proof)
                    ? nothing(holding)
                    : new Verdict(Outcome.DECLINED, "", Set.of(proof), holding);
        }
        if (!rules.shippedStatuses().isEmpty())
            return rules.shippedStatuses().contains(change.status().id())
                            && !spent.contains(status(change))
                    ? byStatus(change, holding)
                    : planned(change, rules, spent, holding);
        if (change.versions().isEmpty()) return byParts(parts, rules, spent, holding);
        var fresh = fresh(change.versions(), spent);
        if (fresh.isEmpty() || !isDone(change)) return planned(change, rules, spent, holding);
        var all = change.versions().stream().allMatch(Version::released);
        return shipped(all, fresh, holding);
    }

    private static Verdict byStatus(Change change, Set<String> holding) {
        var released = change.versions().stream().filter(Version::released).toList();
        return new Verdict(Outcome.SHIPPED, names(released), Set.of(status(change)), holding);
    }

    /** A change without a version of its own ships with its parts. */
    private static Verdict byParts(
            List<Change> parts, LoopRules rules, Set<String> spent, Set<String> holding) {
        var wanted = parts.stream().filter(part -> !isDeclined(part, rules)).toList();
        var fresh =
                wanted.stream()
                        .filter(Verdict::isDone)
                        .flatMap(part -> fresh(part.versions(), spent).stream())
                        .distinct()
                        .toList();
        if (fresh.isEmpty()) return nothing(holding);
        // A part that is done and in no version, such as a test of its own, keeps nobody waiting.
        var all =
                wanted.stream()
                        .allMatch(
                                part ->
                                        isDone(part)
                                                && part.versions().stream()
                                                        .allMatch(Version::released));
        return shipped(all, fresh, holding);
    }

    private static Verdict shipped(boolean all, List<Version> fresh, Set<String> holding) {
        return new Verdict(
                all ? Outcome.SHIPPED : Outcome.PARTLY_SHIPPED,
                names(fresh),
                fresh.stream().map(Verdict::proof).collect(toUnmodifiableSet()),
                holding);
    }

    private static Verdict planned(
            Change change, LoopRules rules, Set<String> spent, Set<String> holding) {
        var to =
                change.versions().stream()
                        .filter(version -> !version.released())
                        .filter(version -> !spent.contains(plan(version)))
                        .toList();
        if (to.isEmpty() || !rules.tellsPlanned()) return nothing(holding);
        return new Verdict(
                Outcome.PLANNED,
                names(to),
                to.stream().map(Verdict::plan).collect(toUnmodifiableSet()),
                holding);
    }

    private static Verdict nothing(Set<String> holding) {
        return new Verdict(null, "", Set.of(), holding);
    }

    private static Set<String> holding(Change change, List<Change> parts) {
        var holding = new HashSet<String>();
        holding.add(status(change));
        if (change.resolution() != null) holding.add(resolution(change));
        Stream.concat(Stream.of(change), parts.stream())
                .flatMap(each -> each.versions().stream())
                .map(version -> version.released() ? proof(version) : plan(version))
                .forEach(holding::add);
        return Set.copyOf(holding);
    }

    private static List<Version> fresh(Collection<Version> versions, Set<String> spent) {
        return versions.stream()
                .filter(Version::released)
                .filter(version -> !spent.contains(proof(version)))
                .toList();
    }

    private static String names(List<Version> versions) {
        var names = versions.stream().map(Version::name).distinct().collect(joining(", "));
        return names.length() <= MAX_VERSION_CHARS
                ? names
                : names.substring(0, MAX_VERSION_CHARS - 1) + "…";
    }

    private static String proof(Version version) {
        return "version:" + version.id();
    }

    private static String plan(Version version) {
        return "planned:" + version.id();
    }

    private static String status(Change change) {
        return "status:" + change.status().id();
    }

    private static String resolution(Change change) {
        var resolution = change.resolution();
        if (resolution == null)
            throw new IllegalArgumentException(change.ref().key() + " is not resolved");
        return "resolution:" + resolution.id();
    }
}
