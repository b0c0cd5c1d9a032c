package org.hearback.standing;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import org.hearback.credit.Credit;
import org.hearback.credit.Scoring;
import org.hearback.kernel.HandleId;
import org.hearback.person.Persons;
import org.hearback.standing.Reckoning.Books;
import org.hearback.standing.Reckoning.Grounds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Reckons everybody in one pass over the credits. It holds the links, the rows of those who have
 * one, and the credits of the persons whose handles it is in the midst of; so the heap that it
 * needs grows with the number of linked handles, not with that of credits.
 */
final class NightlyReckoning {
    private final Books books;
    private final Reckoning reckoning;
    private final Persons persons;
    private final Map<HandleId, HandleId> youngest;
    private final Map<HandleId, List<Standing>> before;
    private final Map<HandleId, List<Decision>> decisions;
    private final Map<HandleId, List<Credit>> unfinished = new HashMap<>();
    private final PriorityQueue<HandleId> finishedSoonest;
    private final Set<HandleId> seen = new HashSet<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    private record Outcome(Standing standing, Grounds grounds) {}

    NightlyReckoning(Books books, Reckoning reckoning) {
        this.books = books;
        this.reckoning = reckoning;
        this.persons = Persons.all(books.links());
        this.youngest = persons.youngestByLeader();
        this.before =
                books.standings().all().stream()
                        .collect(groupingBy(row -> persons.leader(row.handle())));
        this.decisions =
                books.decisions().all().stream()
                        .collect(groupingBy(decision -> persons.leader(decision.handle())));
        this.finishedSoonest =
                new PriorityQueue<>(comparingInt(leader -> youngestOf(leader).value()));
    }

    void run(Instant now) {
        books.credits()
                .eachHelper(
                        now.minus(Scoring.MEMORY), (helper, credits) -> take(helper, credits, now));
        finishUpTo(Integer.MAX_VALUE, now);
        withoutCredits(now);
        outcomes.forEach(this::store);
    }

    /**
     * Whoever was reckoned while everybody was, because of a decision or a credit that this run did
     * not read, is reckoned once more: what was decided meanwhile holds.
     */
    private void store(Outcome outcome) {
        var leader = outcome.standing().handle();
        var before = outcome.grounds().before();
        var rows = new HashSet<>(Set.of(leader));
        for (var row : before) rows.add(row.handle());
        if (Set.copyOf(books.standings().of(rows)).equals(Set.copyOf(before)))
            reckoning.store(outcome.standing(), outcome.grounds());
        else reckoning.update(leader);
    }

    private void take(HandleId helper, List<Credit> credits, Instant now) {
        finishUpTo(helper.value() - 1, now);
        if (!persons.isLinked(helper)) {
            finish(helper, credits, now);
            return;
        }
        var leader = persons.leader(helper);
        var known = unfinished.get(leader);
        if (known == null) {
            unfinished.put(leader, new ArrayList<>(credits));
            finishedSoonest.add(leader);
        } else known.addAll(credits);
    }

    /** Those none of whose handles is younger: all of their credits are there. */
    private void finishUpTo(int handle, Instant now) {
        while (!finishedSoonest.isEmpty()
                && youngestOf(finishedSoonest.element()).value() <= handle) {
            var leader = finishedSoonest.remove();
            var credits = unfinished.remove(leader);
            if (credits != null) finish(leader, credits, now);
        }
    }

    private HandleId youngestOf(HandleId leader) {
        return youngest.getOrDefault(leader, leader);
    }

    private void finish(HandleId leader, List<Credit> credits, Instant now) {
        var grounds =
                new Grounds(
                        credits,
                        decisions.getOrDefault(leader, List.of()),
                        before.getOrDefault(leader, List.of()));
        var standing = reckoning.reckon(grounds, persons, leader, now);
        if (!grounds.before().isEmpty() || !grounds.decisions().isEmpty()) seen.add(leader);
        if (standing.isKept() || !grounds.before().isEmpty())
            outcomes.add(
                    new Outcome(
                            standing,
                            new Grounds(List.of(), grounds.decisions(), grounds.before())));
    }

    /** Those who have no credit any more, or never had one. */
    private void withoutCredits(Instant now) {
        var rest = new HashSet<>(before.keySet());
        rest.addAll(decisions.keySet());
        rest.removeAll(seen);
        for (var leader : rest) finish(leader, List.of(), now);
    }
}
