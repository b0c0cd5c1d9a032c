package org.hearback.person;

import org.hearback.kernel.HandleId;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The handles that we met. Thread-safe. {@code adapter.store} implements it; {@code
 * HandleBookContract} defines it.
 */
public interface HandleBook {
    /**
     * Remembers the handle. One network and stable id are one handle, however many callers meet it
     * at once; names, profile and what else is known of it are refreshed. A name that passed to
     * another stable id is another handle, with none of the first one's links. Not inside a
     * transaction.
     */
    KnownHandle meet(Handle handle);

    /** The handle of that id. */
    Optional<KnownHandle> find(HandleId id);

    /** The handles of those ids, in no order; unknown ones are left out. */
    List<KnownHandle> find(Collection<HandleId> ids);

    /** The handle of that account. */
    Optional<KnownHandle> find(String network, String stableId);

    /**
     * Handles of that name or stable id, on any network, without regard to case and without a
     * leading {@code @}; newest first.
     */
    List<KnownHandle> named(String name, int limit);

    /**
     * Other handles that one of these points to, or that points to one of these: the profile page
     * of the one is named by the profile of the other, or both have the same e-mail address.
     */
    List<KnownHandle> hinting(Collection<HandleId> ids, int limit);
}
