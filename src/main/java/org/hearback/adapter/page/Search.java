package org.hearback.adapter.page;

import org.hearback.kernel.HandleId;
import org.hearback.person.KnownHandle;
import org.hearback.person.Person;
import org.hearback.person.PersonService;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** Finds people by a name of theirs. */
final class Search {
    /** Most handles that are looked at; whoever finds more has typed too little. */
    private static final int MOST = 20;

    private final PersonService persons;

    Search(PersonService persons) {
        this.persons = persons;
    }

    /** Each person of whom a handle has that name, once, by the handle that they chose if any. */
    List<KnownHandle> people(String name) {
        if (name.isEmpty()) return List.of();
        var seen = new HashSet<HandleId>();
        return persons.find(name, MOST).stream()
                .sorted(Comparator.comparing(known -> known.handle().isCustomer()))
                .filter(known -> seen.add(leader(known)))
                .toList();
    }

    private HandleId leader(KnownHandle known) {
        return persons.person(known.id()).map(Person::leader).orElse(known.id());
    }
}
