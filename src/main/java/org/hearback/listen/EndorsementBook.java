package org.hearback.listen;

import org.hearback.kernel.PostKey;

import java.util.Optional;

/**
 * What is known of how answers stand, one endorsement for each answer and kind. Thread-safe and
 * safe across nodes. {@code adapter.store} implements it; {@code EndorsementBookContract} defines
 * it.
 */
public interface EndorsementBook {
    /**
     * Replaces what was known of the answer, unless that is from a later time; where the venue does
     * not name the asker now, a known one stays. Where the count, the author or the asker is now
     * another, the fact {@link AnswerEndorsed} is written with it; both or neither. An answer that
     * was not known counts as one with 0. Not inside a transaction.
     *
     * @return whether the fact was written; of callers who say the same at once, one gets true
     */
    boolean keep(Endorsement endorsement);

    /** What is known; the handles as they were last seen. */
    Optional<Endorsement> find(PostKey answer, Endorsement.Kind kind);
}
