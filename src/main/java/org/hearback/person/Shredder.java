package org.hearback.person;

import org.hearback.kernel.HandleId;

import java.util.Map;
import java.util.Set;

/**
 * Removes the words and names of handles from one store. {@code adapter.store} implements it for
 * the tables; {@code ShredderContract} defines it.
 */
public interface Shredder {
    /**
     * Removes texts, raw forms, names, addresses and ids by which somebody could be found, and
     * leaves rows to count. Links lose their reasons only: they still say which handles belong
     * together, for a second call after a crash. A second call changes nothing. What comes in later
     * under the same account is met anew. Takes up to minutes for somebody who wrote much; not
     * inside a transaction.
     *
     * @return how many rows of which table were emptied
     */
    Map<String, Integer> shred(Set<HandleId> handles);
}
