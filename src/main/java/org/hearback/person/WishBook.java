package org.hearback.person;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * What people wish, kept by network and stable id in a form that does not show them: so a wish
 * outlives links, merges, splits and the erasure of the handle. Thread-safe. {@code adapter.store}
 * implements it; {@code WishBookContract} defines it.
 */
public interface WishBook {
    /** The wishes for these handles; those without one are left out. */
    Map<Handle, Wish> of(Collection<Handle> handles);

    /**
     * Replaces the wish for the handle.
     *
     * @param by Jira user key of who recorded it, or {@code "claim"} for the person themselves
     */
    void set(Handle handle, Wish wish, String by, Instant at);
}
