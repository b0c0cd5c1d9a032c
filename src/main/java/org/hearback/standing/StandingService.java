package org.hearback.standing;

import org.hearback.credit.Score;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostBook;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.RequestRef;
import org.hearback.person.HandleBook;
import org.hearback.person.Person;
import org.hearback.person.PersonGraph;
import org.hearback.request.Reporters;
import org.hearback.standing.Decision.Kind;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who is a super-user and why, and what people decide about it. Thread-safe; who may ask and decide
 * is for the doors to check. What is decided holds at once.
 */
public final class StandingService {
    private final Books books;
    private final PersonGraph persons;
    private final Reckoning reckoning;
    private final Marking marking;
    private final FlagBoard board;
    private final Clock clock;

    /** What it reads and writes. */
    public record Books(
            StandingBook standings,
            DecisionBook decisions,
            NoteBook notes,
            RulesBook rules,
            HandleBook handles,
            PostBook posts) {}

    /** A service on these books. */
    public StandingService(
            Books books,
            PersonGraph persons,
            Reckoning reckoning,
            Marking marking,
            FlagBoard board,
            Clock clock) {
        this.books = books;
        this.persons = persons;
        this.reckoning = reckoning;
        this.marking = marking;
        this.board = board;
        this.clock = clock;
    }

    /** Where the person stands; empty for most, who are neither super-users nor on the way. */
    public Optional<Standing> of(Person person) {
        return books.standings().of(person.ids()).stream().findFirst();
    }

    /** What the person's credits add up to now, each with its trace. */
    public Score score(Person person) {
        return reckoning.score(person.ids());
    }

    /** What was decided about the person and holds now. */
    public Optional<Decision> deciding(Person person) {
        return Decision.inForce(decisions(person), clock.instant());
    }

    /** All that was ever decided about the person, oldest first. */
    public List<Decision> decisions(Person person) {
        return books.decisions().of(person.ids());
    }

    /** What caretakers noted about the person, newest first. */
    public List<Note> notes(Person person) {
        return books.notes().of(person.ids());
    }

    /** All super-users, most points first. */
    public List<Standing> superUsers() {
        return books.standings().superUsers();
    }

    /** Those who are on the way, most points first. */
    public List<Standing> candidates() {
        return books.standings().all().stream().filter(row -> !row.superUser()).toList();
    }

    /** Makes the person a super-user for twelve months, unless there is a veto. */
    public Decision nominate(HandleId handle, String by, String why) {
        return decide(handle, Kind.NOMINATE, by, why, clock.instant().plus(FlagRule.TERM));
    }

    /** Makes the person a super-user until it is lifted, unless there is a veto. */
    public Decision lock(HandleId handle, String by, String why) {
        return decide(handle, Kind.LOCK, by, why, null);
    }

    /** The person is no super-user until it is lifted, whatever they did before or will do. */
    public Decision veto(HandleId handle, String by, String why) {
        return decide(handle, Kind.VETO, by, why, null);
    }

    /** Ends all that was decided about the person: the score says again what they are. */
    public void lift(HandleId handle, String by, String why) {
        var decided = new HashSet<HandleId>();
        for (var decision : decisions(persons.of(handle))) decided.add(decision.handle());
        for (var each : decided)
            books.decisions().add(each, Kind.LIFT, by, clock.instant(), why, null);
        reckoning.update(handle);
    }

    private Decision decide(
            HandleId handle, Kind kind, String by, String why, @Nullable Instant until) {
        var decision = books.decisions().add(handle, kind, by, clock.instant(), why, until);
        reckoning.update(handle);
        return decision;
    }

    /** Writes a note about the person. */
    public Note note(HandleId handle, String by, String text) {
        return books.notes().add(handle, by, clock.instant(), text);
    }

    /** What an administrator set. */
    public StandingRules rules() {
        return books.rules().read();
    }

    /** Sets it. */
    public void save(StandingRules rules) {
        books.rules().save(rules);
    }

    /** The priorities that the rules may name. */
    public List<FlagBoard.Priority> priorities() {
        return board.priorities();
    }

    /**
     * A customer reported an issue in Jira itself: it is marked. Takes up to some seconds; not
     * inside a transaction.
     */
    public void reported(Reporters.Reported reported) {
        persons.ofCustomer(reported.userKey())
                .ifPresent(person -> marking.opened(reported.request().issueId(), person));
    }

    /** Jira user keys of all accounts of super-users. */
    public Set<String> customersWhoAreSuperUsers() {
        var keys = new HashSet<String>();
        for (var known : books.handles().find(handlesOfSuperUsers()))
            if (known.handle().isCustomer()) keys.add(known.handle().stableId());
        return keys;
    }

    /** Issue ids of the newest requests that super-users' posts opened or continued. */
    public List<Long> requestsOfSuperUsers(int limit) {
        return books.posts().ofAuthors(handlesOfSuperUsers(), limit).stream()
                .map(KeptPost::request)
                .filter(Objects::nonNull)
                .map(RequestRef::issueId)
                .distinct()
                .toList();
    }

    private Set<HandleId> handlesOfSuperUsers() {
        return reckoning.handlesOf(superUsers().stream().map(Standing::handle).toList());
    }

    /**
     * Reckons everybody anew, since flags run out and points fade without anything happening. Takes
     * up to a minute for 100,000 people; call it every night, on one node.
     */
    public void reckonAll() {
        reckoning.updateAll();
    }
}
