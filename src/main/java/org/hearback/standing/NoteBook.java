package org.hearback.standing;

import org.hearback.kernel.HandleId;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What caretakers noted. Thread-safe and safe across nodes. {@code adapter.store} implements it;
 * {@code NoteBookContract} defines it.
 */
public interface NoteBook {
    /** Writes a note down. */
    Note add(HandleId handle, String by, Instant at, String text);

    /** All notes about these handles, newest first. */
    List<Note> of(Collection<HandleId> handles);
}
