package org.hearback.standing;

import org.hearback.kernel.HandleId;

import java.util.Collection;
import java.util.List;

/**
 * Where people stand: a row for each super-user and for each person who is on the way, one or two
 * of a hundred. Thread-safe and safe across nodes. {@code adapter.store} implements it; {@code
 * StandingBookContract} defines it.
 */
public interface StandingBook {
    /**
     * Stores it; a row of the same handle is replaced. Inside a transaction it becomes visible with
     * it. Two nodes that store the first row of one handle at the same moment: one succeeds, the
     * other gets an exception, which spoils its transaction; it may call again.
     */
    void put(Standing standing);

    /** Forgets the rows of these handles. */
    void remove(Collection<HandleId> handles);

    /** The rows of these handles, in no order. A person has one, or none; two after a merge. */
    List<Standing> of(Collection<HandleId> handles);

    /** All rows, most points first; the older handle first where those are equal. */
    List<Standing> all();

    /** The rows of super-users, most points first. One indexed query. */
    List<Standing> superUsers();
}
