package org.hearback.person;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.HandleId;

/**
 * A handle that we met.
 *
 * @param handle as last seen
 */
public record KnownHandle(HandleId id, Handle handle) {
    public KnownHandle {
        requireNonNull(id, "id");
        requireNonNull(handle, "handle");
    }
}
