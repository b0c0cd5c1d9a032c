package org.hearback.person;

import org.hearback.kernel.FactLog;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.Transactions;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes one person of two, and two of one. Every step can be taken back, and who took it, when and
 * why stays. Thread-safe; who may call is for the doors to check. No method may be called inside a
 * transaction.
 */
public final class PersonService {
    private static final String WHY = "why";

    private final Books books;
    private final Guesses guesses;
    private final FactLog facts;
    private final Transactions transactions;
    private final Clock clock;

    /** What is known of handles. */
    public record Books(HandleBook handles, LinkBook links, PersonGraph persons) {}

    /** How linking ended. */
    public sealed interface LinkOutcome {
        /** They are one person now. */
        record Linked(Link link) implements LinkOutcome {}

        /** They were one person before, by evidence that is as good. */
        record AlreadyOne() implements LinkOutcome {}

        /**
         * Each is a customer with an account of their own: that is never one person.
         *
         * @param userKeys Jira user keys of these accounts
         */
        record TwoCustomers(List<String> userKeys) implements LinkOutcome {
            public TwoCustomers {
                userKeys = List.copyOf(userKeys);
            }
        }

        /** Both are the same handle. */
        record SameHandle() implements LinkOutcome {}
    }

    /** How the ending of links ended. */
    public sealed interface EndOutcome {
        /**
         * So many links ended, or guesses will not be offered again; none when there was nothing to
         * end.
         */
        record Ended(int count) implements EndOutcome {}

        /** That person has no such link. */
        record NoSuchLink(long link) implements EndOutcome {}
    }

    /** There is no such handle. */
    public record NoSuchHandle(HandleId handle) implements LinkOutcome, EndOutcome {}

    /**
     * A text is too long; nothing was done.
     *
     * @param field its name: {@code why}
     * @param max in UTF-16 chars
     */
    public record TooLong(String field, int max) implements LinkOutcome, EndOutcome {}

    /** What points from one handle to another. */
    public enum Hint {
        /** Both gave the same e-mail address. */
        SAME_EMAIL,
        /** The profile of one names the profile of the other. */
        PROFILE_LINK
    }

    /**
     * Somebody who might be the same person.
     *
     * @param theirs the person's handle that points to the other, or is pointed to
     */
    public record Guess(KnownHandle theirs, KnownHandle other, Hint hint) {}

    /** A service on these books. */
    public PersonService(
            Books books,
            CustomerDirectory customers,
            FactLog facts,
            Transactions transactions,
            Clock clock) {
        this.books = books;
        this.guesses = new Guesses(books, customers);
        this.facts = facts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The person behind the handle; empty where there is no such handle. */
    public Optional<Person> person(HandleId handle) {
        return books.handles().find(handle).map(known -> books.persons().of(known.id()));
    }

    /** Handles of that name or stable id, on any network, newest first. */
    public List<KnownHandle> find(String name, int limit) {
        return books.handles().named(name.strip(), limit);
    }

    /**
     * The customer of that Jira user key as a handle, met here if need be; that Jira knows the key
     * is for the caller to check.
     */
    public KnownHandle customer(String userKey) {
        return books.handles()
                .find(Handle.JIRA, userKey)
                .orElseGet(() -> books.handles().meet(Handle.ofCustomer(userKey)));
    }

    /**
     * Makes the persons of both handles one. What was linked before and ended gets a new link.
     *
     * @param evidence {@link Evidence#ASSERTED} where an agent says so
     * @param by Jira user key, or {@link Link#BY_CLAIM}
     * @param why in words, may be empty; at most {@link Link#MAX_WHY_CHARS}
     * @throws IllegalArgumentException if the evidence is a guess: that is never applied
     */
    public LinkOutcome link(
            HandleId one, HandleId other, Evidence evidence, String by, String why) {
        if (!evidence.applies())
            throw new IllegalArgumentException("evidence is " + evidence + ", which never applies");
        if (isTooLong(why)) return new TooLong(WHY, Link.MAX_WHY_CHARS);
        if (one.equals(other)) return new LinkOutcome.SameHandle();
        var missing = missing(one, other);
        if (missing.isPresent()) return new NoSuchHandle(missing.get());
        var first = books.persons().of(one);
        if (isOne(first, one, other, evidence)) return new LinkOutcome.AlreadyOne();
        var second = first.has(other) ? first : books.persons().of(other);
        var accounts = accounts(first, second);
        if (accounts.size() > 1) return new LinkOutcome.TwoCustomers(accounts);
        return checked(add(one, other, evidence, by, why));
    }

    /**
     * Ends one link of the person behind the handle.
     *
     * @param by Jira user key, or {@link Link#BY_CLAIM}
     */
    public EndOutcome unlink(HandleId of, long link, String by, String why) {
        if (isTooLong(why)) return new TooLong(WHY, Link.MAX_WHY_CHARS);
        var missing = missing(of);
        if (missing.isPresent()) return new NoSuchHandle(missing.get());
        return books.persons().of(of).links().stream()
                .filter(known -> known.id() == link)
                .findFirst()
                .<EndOutcome>map(known -> end(List.of(known), by, why))
                .orElseGet(() -> new EndOutcome.NoSuchLink(link));
    }

    /**
     * Ends all links of the handle, so that it stands alone; the account that was made for it, and
     * is nobody else's, stays with it.
     */
    public EndOutcome separate(HandleId handle, String by, String why) {
        if (isTooLong(why)) return new TooLong(WHY, Link.MAX_WHY_CHARS);
        var missing = missing(handle);
        if (missing.isPresent()) return new NoSuchHandle(missing.get());
        var person = books.persons().of(handle);
        var theirs =
                person.links().stream()
                        .filter(link -> link.touches(handle))
                        .filter(link -> !isOnlyTheirs(link, handle, person))
                        .toList();
        return end(theirs, by, why);
    }

    /**
     * Who might be the same person, by what networks and Jira say: never somebody who is linked,
     * was dismissed, or was the same person once. Names are no hint: two networks may give one name
     * to two people.
     */
    public List<Guess> guesses(Person person) {
        return guesses.of(person);
    }

    /** Says that a guess is wrong: it is not offered again. */
    public EndOutcome dismiss(HandleId one, HandleId other, String by, String why) {
        if (isTooLong(why)) return new TooLong(WHY, Link.MAX_WHY_CHARS);
        var missing = missing(one, other);
        if (missing.isPresent()) return new NoSuchHandle(missing.get());
        if (one.equals(other)) return new EndOutcome.Ended(0);
        var now = clock.instant();
        transactions.run(
                () -> {
                    var guess = books.links().add(one, other, Evidence.GUESSED, by, now, "");
                    books.links().end(guess.id(), new Link.End(by, now, why));
                });
        return new EndOutcome.Ended(1);
    }

    /** All that was ever said about who the person is, the newest first. */
    public List<Link> history(Person person) {
        return books.links().of(person.ids()).stream()
                .sorted(Comparator.comparing(Link::id).reversed())
                .toList();
    }

    private static boolean isTooLong(String why) {
        return why.length() > Link.MAX_WHY_CHARS;
    }

    private Optional<HandleId> missing(HandleId... ids) {
        return Stream.of(ids).filter(id -> books.handles().find(id).isEmpty()).findFirst();
    }

    private static boolean isOne(Person person, HandleId one, HandleId other, Evidence by) {
        return by == Evidence.VERIFIED
                ? person.verifiedFrom(one).contains(other)
                : person.has(other);
    }

    private static List<String> accounts(Person... persons) {
        return Stream.of(persons)
                .flatMap(person -> person.ownCustomers().stream())
                .map(known -> known.handle().stableId())
                .distinct()
                .toList();
    }

    private Link add(HandleId one, HandleId other, Evidence evidence, String by, String why) {
        var now = clock.instant();
        return transactions.in(
                () -> {
                    facts.append(new PersonChanged(one, other));
                    return books.links().add(one, other, evidence, by, now, why);
                });
    }

    /**
     * Looks again: two links that are made at once may each be right alone and bring two customers
     * together. Whoever sees that takes their own link back, so none stays.
     */
    private LinkOutcome checked(Link link) {
        var accounts = accounts(books.persons().of(link.one()));
        if (accounts.size() <= 1) return new LinkOutcome.Linked(link);
        end(List.of(link), link.by(), "two customers");
        return new LinkOutcome.TwoCustomers(accounts);
    }

    private EndOutcome.Ended end(List<Link> links, String by, String why) {
        var end = new Link.End(by, clock.instant(), why);
        return transactions.in(
                () -> {
                    var count = 0;
                    for (var link : links) {
                        if (!books.links().end(link.id(), end)) continue;
                        facts.append(new PersonChanged(link.one(), link.other()));
                        count++;
                    }
                    return new EndOutcome.Ended(count);
                });
    }

    private static boolean isOnlyTheirs(Link link, HandleId handle, Person person) {
        var account = link.from(handle);
        return link.by().equals(Link.BY_ACCOUNT)
                && person.isCustomer(account)
                && person.links().stream()
                        .filter(each -> each.touches(account))
                        .allMatch(each -> each.touches(handle));
    }
}
