package org.hearback.standing;

import org.hearback.intake.PostBook;
import org.hearback.kernel.HandleId;
import org.hearback.person.Person;
import org.hearback.person.PersonGraph;
import org.hearback.standing.FlagBoard.Mark;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows on requests whether their reporter is a super-user. Thread-safe. */
public final class Marking {
    /** Most requests of one person that are marked anew when they become a super-user. */
    static final int MOST_REQUESTS = 500;

    private final Books books;
    private final PersonGraph persons;
    private final FlagBoard board;
    private final Clock clock;

    /** What it reads. */
    public record Books(
            StandingBook standings, DecisionBook decisions, RulesBook rules, PostBook posts) {}

    /** Marks on this board. */
    public Marking(Books books, PersonGraph persons, FlagBoard board, Clock clock) {
        this.books = books;
        this.persons = persons;
        this.board = board;
        this.clock = clock;
    }

    /**
     * A request of that person is there now: it is marked, and has the priority that the rules give
     * to those of super-users.
     */
    void opened(long issueId, Person reporter) {
        var mark = markOf(reporter);
        board.mark(issueId, mark);
        var priority = books.rules().read().priorityId();
        if (mark.superUser() && priority != null) board.prioritise(issueId, priority);
    }

    /** Marks anew what the person has open. */
    void again(HandleId handle) {
        var person = persons.of(handle);
        var mark = markOf(person);
        for (var issue : openRequestsOf(person)) board.mark(issue, mark);
    }

    private Set<Long> openRequestsOf(Person person) {
        var customers =
                person.handles().stream()
                        .filter(known -> known.handle().isCustomer())
                        .map(known -> known.handle().stableId())
                        .toList();
        var issues = new LinkedHashSet<>(board.openRequestsOf(customers, MOST_REQUESTS));
        for (var post : books.posts().ofAuthors(person.ids(), MOST_REQUESTS))
            if (post.request() != null) issues.add(post.request().issueId());
        return issues;
    }

    private Mark markOf(Person person) {
        var rows = books.standings().of(person.ids());
        if (rows.stream().noneMatch(Standing::superUser)) return new Mark(false, null);
        return new Mark(true, since(rows, person).map(Marking::day).orElse(null));
    }

    private Optional<Instant> since(List<Standing> rows, Person person) {
        for (var row : rows) if (row.flag() != null) return Optional.of(row.flag().since());
        return Decision.inForce(books.decisions().of(person.ids()), clock.instant())
                .map(Decision::at);
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
