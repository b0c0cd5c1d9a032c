package org.hearback.person;

import org.hearback.kernel.PersonId;

import java.util.Optional;

/**
 * The persons whom we know. Thread-safe. {@code adapter.store} implements it; {@code
 * PersonBookContract} defines it.
 */
public interface PersonBook {
    /**
     * The person behind the handle, who is made when the handle is new. One network and stable id
     * give one person, however many callers meet it at once; names and profile are refreshed. Not
     * inside a transaction.
     */
    Person meet(Handle handle);

    /** The person of that id. */
    Optional<Person> find(PersonId id);

    /** Remembers the customer account that was made for the person. */
    void recordCustomer(PersonId id, String customerKey);
}
