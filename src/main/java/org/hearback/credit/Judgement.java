package org.hearback.credit;

import static java.util.Comparator.comparing;

import org.hearback.credit.Score.Fate;
import org.hearback.kernel.HandleId;
import org.hearback.person.Persons;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether an answer counts at the gate: enough people say that it helped, and not one person. */
record Judgement(Help help, Fate fate) {
    /**
     * Judges all answers of one person. What readers say goes first, then the older: so nobody
     * loses an answer by one that comes later.
     */
    static List<Judgement> of(List<Help> helps, Persons persons, LocalDate today) {
        var pairs = new Pairs();
        var byGiver = new HashMap<HandleId, Set<String>>();
        var answers =
                helps.stream()
                        .filter(Help::isForAnAnswer)
                        .sorted(
                                comparing((Help help) -> help.giver() != null)
                                        .thenComparing(Help::day));
        var judgements = new ArrayList<Judgement>();
        for (var help : answers.toList()) {
            var fate = fate(help, pairs, byGiver, persons, today);
            if (fate == Fate.COUNTED) pairs.take(help);
            judgements.add(new Judgement(help, fate));
        }
        return judgements;
    }

    private static Fate fate(
            Help help,
            Pairs pairs,
            Map<HandleId, Set<String>> byGiver,
            Persons persons,
            LocalDate today) {
        if (!help.isInWindow(today)) return Fate.OLDER_THAN_A_YEAR;
        if (!help.isVouchedFor()) return Fate.ONE_VOTE;
        if (pairs.isFull(help)) return Fate.SAME_PAIR;
        return isWithinGiver(help, byGiver, persons) ? Fate.COUNTED : Fate.SAME_AGENT;
    }

    private static boolean isWithinGiver(
            Help help, Map<HandleId, Set<String>> byGiver, Persons persons) {
        var giver = help.giver();
        if (giver == null) return true;
        var answers = byGiver.computeIfAbsent(persons.leader(giver), key -> new HashSet<>());
        if (answers.size() >= Scoring.GIVER_LIMIT && !answers.contains(help.subject()))
            return false;
        answers.add(help.subject());
        return true;
    }

    /** How often each person was helped; those whom nobody knows are taken for one. */
    static final class Pairs {
        private final Map<Integer, Integer> times = new HashMap<>();

        boolean isFull(Help help) {
            return times.getOrDefault(key(help), 0) >= Scoring.PAIR_LIMIT;
        }

        void take(Help help) {
            times.merge(key(help), 1, Integer::sum);
        }

        private static int key(Help help) {
            return help.helped() == null ? 0 : help.helped().value();
        }
    }
}
