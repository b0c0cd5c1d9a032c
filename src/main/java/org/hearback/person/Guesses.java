package org.hearback.person;

import org.hearback.kernel.HandleId;
import org.hearback.person.PersonService.Guess;
import org.hearback.person.PersonService.Hint;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds who might be the same person. */
final class Guesses {
    /** Most guesses that are offered at once: more of them are noise. */
    private static final int MOST = 10;

    /** Most addresses of one person by which Jira is asked. */
    private static final int MOST_ADDRESSES = 5;

    private final PersonService.Books books;
    private final CustomerDirectory customers;

    Guesses(PersonService.Books books, CustomerDirectory customers) {
        this.books = books;
        this.customers = customers;
    }

    /** At most {@link #MOST}; nobody to whom a link of the person leads or ever led. */
    List<Guess> of(Person person) {
        var ruledOut = new HashSet<HandleId>();
        for (var link : books.links().of(person.ids())) {
            ruledOut.add(link.one());
            ruledOut.add(link.other());
        }
        var enough = MOST + ruledOut.size();
        ruledOut.addAll(person.ids());
        var guesses = new LinkedHashMap<HandleId, Guess>();
        Stream.concat(byHints(person, enough), byCustomers(person))
                .filter(guess -> !ruledOut.contains(guess.other().id()))
                .filter(guess -> mayBeOne(person, guess.other()))
                .limit(MOST)
                .forEach(guess -> guesses.putIfAbsent(guess.other().id(), guess));
        return List.copyOf(guesses.values());
    }

    private Stream<Guess> byHints(Person person, int limit) {
        return books.handles().hinting(person.ids(), limit).stream()
                .flatMap(other -> between(person, other).stream());
    }

    private static Optional<Guess> between(Person person, KnownHandle other) {
        for (var theirs : person.handles()) {
            if (theirs.handle().hasEmailOf(other.handle()))
                return Optional.of(new Guess(theirs, other, Hint.SAME_EMAIL));
            if (theirs.handle().names(other.handle()) || other.handle().names(theirs.handle()))
                return Optional.of(new Guess(theirs, other, Hint.PROFILE_LINK));
        }
        return Optional.empty();
    }

    private Stream<Guess> byCustomers(Person person) {
        return person.handles().stream()
                .filter(theirs -> theirs.handle().about().email() != null)
                .limit(MOST_ADDRESSES)
                .flatMap(theirs -> byEmail(theirs, person));
    }

    private Stream<Guess> byEmail(KnownHandle theirs, Person person) {
        var email = theirs.handle().about().email();
        if (email == null) return Stream.of();
        return customers.withEmail(email).stream()
                .flatMap(key -> customer(key, person).stream())
                .map(customer -> new Guess(theirs, customer, Hint.SAME_EMAIL));
    }

    /** The customer's handle; one that was never met is met only if it can be offered. */
    private Optional<KnownHandle> customer(String userKey, Person person) {
        var known = books.handles().find(Handle.JIRA, userKey);
        if (known.isPresent() || !person.ownCustomers().isEmpty()) return known;
        return Optional.of(books.handles().meet(Handle.ofCustomer(userKey)));
    }

    /** Two customers are never one person, so nobody needs to be asked whether they are. */
    private boolean mayBeOne(Person person, KnownHandle other) {
        if (person.ownCustomers().isEmpty()) return true;
        var theirs = books.persons().of(other.id());
        return theirs.ownCustomers().isEmpty();
    }
}
