package org.hearback.person;

import org.hearback.kernel.HandleId;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The links between handles. Thread-safe and safe across nodes. {@code adapter.store} implements
 * it; {@code LinkBookContract} defines it.
 */
public interface LinkBook {
    /** Stores a new link, even between handles that others connect already. */
    Link add(HandleId one, HandleId other, Evidence evidence, String by, Instant at, String why);

    /**
     * Ends the link.
     *
     * @return false when it had ended before; one caller only gets true
     */
    boolean end(long id, Link.End end);

    /** The link of that id. */
    Optional<Link> find(long id);

    /** All links, live and ended, that touch one of the handles; each once, oldest first. */
    List<Link> of(Collection<HandleId> handles);

    /** Hands out every link that applies, in no order, without holding them in memory. */
    void eachApplied(Consumer<Link> to);
}
