package org.hearback.person;

import org.hearback.kernel.FakeTable;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.PersonId;

import java.util.List;
import java.util.Optional;

/** The persons in memory. */
public final class FakePersonBook implements PersonBook {
    private final FakeTransactions transactions;
    private final FakeTable<Integer, Person> persons;

    /** Knows nobody. */
    public FakePersonBook(FakeTransactions transactions) {
        this.transactions = transactions;
        this.persons = new FakeTable<>(transactions);
    }

    /** Knows nobody and has transactions of its own. */
    public FakePersonBook() {
        this(new FakeTransactions());
    }

    @Override
    public Person meet(Handle handle) {
        transactions.mustNotBeOpen();
        return transactions.in(
                () -> {
                    var known = persons.all().stream().filter(it -> same(it, handle)).findFirst();
                    var id = known.map(Person::id).orElseGet(this::nextId);
                    var customer = known.map(Person::customerKey).orElse(null);
                    return put(new Person(id, handle, customer));
                });
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return persons.find(id.value());
    }

    @Override
    public void recordCustomer(PersonId id, String customerKey) {
        transactions.run(() -> put(new Person(id, persons.get(id.value()).handle(), customerKey)));
    }

    /** All persons, in the order in which they were met. */
    public List<Person> all() {
        return persons.all();
    }

    private Person put(Person person) {
        persons.put(person.id().value(), person);
        return person;
    }

    private PersonId nextId() {
        return new PersonId(persons.all().size() + 1);
    }

    private static boolean same(Person person, Handle handle) {
        return person.handle().network().equals(handle.network())
                && person.handle().stableId().equals(handle.stableId());
    }
}
