package org.hearback.standing;

import org.hearback.kernel.HandleId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What was decided; people write it by hand, so there are hundreds, not thousands. Thread-safe and
 * safe across nodes. {@code adapter.store} implements it; {@code DecisionBookContract} defines it.
 */
public interface DecisionBook {
    /** Writes a decision down. */
    Decision add(
            HandleId handle,
            Decision.Kind kind,
            String by,
            Instant at,
            String why,
            @Nullable Instant until);

    /** All decisions about these handles, oldest first. */
    List<Decision> of(Collection<HandleId> handles);

    /** All decisions about anybody, oldest first. */
    List<Decision> all();
}
