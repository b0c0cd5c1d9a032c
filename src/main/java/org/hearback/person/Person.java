package org.hearback.person;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom we met through a handle.
 *
 * @param handle as last seen
 * @param customerKey the Jira user key of the customer account that was made for them, null before
 *     there is one
 */
public record Person(PersonId id, Handle handle, @Nullable String customerKey) {
    public Person {
        requireNonNull(id, "id");
        requireNonNull(handle, "handle");
    }
}
