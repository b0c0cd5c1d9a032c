package org.hearback.standing;

import static java.util.stream.Collectors.toUnmodifiableSet;

import org.hearback.credit.Credit;
import org.hearback.credit.CreditBook;
import org.hearback.credit.Score;
import org.hearback.credit.Scoring;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.Transactions;
import org.hearback.person.LinkBook;
import org.hearback.person.Persons;
import org.hearback.standing.Decision.Kind;
import org.hearback.standing.Standing.Flag;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reckons where people stand, from their credits, links and decisions as they are now. Thread-safe;
 * reckoning twice changes nothing the second time.
 */
public final class Reckoning {
    private final Books books;
    private final Predicate<HandleId> leftAlone;
    private final FactLog facts;
    private final Transactions transactions;
    private final Clock clock;

    /** What it reads, and where it writes. */
    public record Books(
            CreditBook credits, LinkBook links, DecisionBook decisions, StandingBook standings) {}

    /** What one person's standing is made of. */
    record Grounds(List<Credit> credits, List<Decision> decisions, List<Standing> before) {}

    /**
     * Reckons by these books.
     *
     * @param leftAlone whether nothing is counted for who is behind a handle: they opted out, or
     *     were erased. Asked only for those who would have a row.
     */
    public Reckoning(
            Books books,
            Predicate<HandleId> leftAlone,
            FactLog facts,
            Transactions transactions,
            Clock clock) {
        this.books = books;
        this.leftAlone = leftAlone;
        this.facts = facts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Reckons the person of that handle anew; a few milliseconds. Where they become a super-user or
     * cease to be one, {@link StandingChanged} is written with it. Not inside a transaction.
     */
    public void update(HandleId handle) {
        var handles = Persons.near(List.of(handle), books.links()).same(handle);
        var now = now();
        var grounds =
                new Grounds(
                        books.credits().of(handles, now.minus(Scoring.MEMORY)),
                        books.decisions().of(handles),
                        books.standings().of(handles));
        store(reckon(grounds, personsOf(handles, grounds.credits()), handle, now), grounds);
    }

    /**
     * Reckons anew who may be touched when one of these became, or ceased to be, one person with
     * another: they, and whoever helped them, since helping one person twice is not helping two.
     */
    public void updateAround(Collection<HandleId> linked) {
        var persons = Persons.near(linked, books.links());
        var touched = new HashSet<HandleId>();
        for (var handle : linked) touched.addAll(persons.same(handle));
        touched.addAll(books.credits().helpersOf(touched));
        var leaders = new HashSet<HandleId>();
        var all = Persons.near(touched, books.links());
        for (var handle : touched) leaders.add(all.leader(handle));
        leaders.forEach(this::update);
    }

    /** Reckons everybody anew; see {@link NightlyReckoning}. */
    public void updateAll() {
        new NightlyReckoning(books, this).run(now());
    }

    /** The score of the person of these handles, now. */
    public Score score(Set<HandleId> handles) {
        var now = now();
        var credits = books.credits().of(handles, now.minus(Scoring.MEMORY));
        return Scoring.of(credits, personsOf(handles, credits), now);
    }

    /** All handles of the persons whose handles these are; a few queries. */
    Set<HandleId> handlesOf(Collection<HandleId> some) {
        var all = new HashSet<>(some);
        all.addAll(Persons.near(some, books.links()).linked());
        return all;
    }

    /** Milliseconds, as they are stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Persons personsOf(Set<HandleId> handles, List<Credit> credits) {
        var named = new HashSet<>(handles);
        for (var credit : credits) {
            if (credit.helped() != null) named.add(credit.helped());
            if (credit.giver() != null) named.add(credit.giver());
        }
        return Persons.near(named, books.links());
    }

    /** Where the person of that handle stands. */
    Standing reckon(Grounds grounds, Persons persons, HandleId handle, Instant now) {
        var standing = counted(grounds, persons, handle, now);
        return standing.isKept() && leftAlone.test(handle)
                ? Standing.none(standing.handle(), now)
                : standing;
    }

    private Standing counted(Grounds grounds, Persons persons, HandleId handle, Instant now) {
        var score = Scoring.of(grounds.credits(), persons, now);
        var decision = Decision.inForce(grounds.decisions(), now).map(Decision::kind);
        var flag =
                decision.filter(kind -> kind == Kind.VETO).isPresent()
                        ? null
                        : FlagRule.next(
                                flagOf(grounds.before()),
                                score,
                                at -> Scoring.of(grounds.credits(), persons, at),
                                now);
        return new Standing(
                persons.leader(handle),
                score.answers(),
                score.people(),
                score.days(),
                score.points(),
                flag,
                decision.map(kind -> kind != Kind.VETO).orElse(flag != null),
                now);
    }

    private static @Nullable Flag flagOf(List<Standing> rows) {
        @Nullable Flag flag = null;
        for (var row : rows)
            if (row.flag() != null)
                flag = flag == null ? row.flag() : FlagRule.joined(flag, row.flag());
        return flag;
    }

    /** Stores it in place of what was known of the person; both or nothing. */
    void store(Standing standing, Grounds grounds) {
        var before = grounds.before();
        var was = before.stream().anyMatch(Standing::superUser);
        if (before.isEmpty() && !standing.isKept()) return;
        transactions.run(
                () -> {
                    var gone =
                            before.stream()
                                    .map(Standing::handle)
                                    .filter(
                                            row ->
                                                    !row.equals(standing.handle())
                                                            || !standing.isKept())
                                    .collect(toUnmodifiableSet());
                    if (!gone.isEmpty()) books.standings().remove(gone);
                    if (standing.isKept()) books.standings().put(standing);
                    if (standing.superUser() != was)
                        facts.append(new StandingChanged(standing.handle()));
                });
    }
}
