package org.hearback.claim;

import org.hearback.intake.ClaimCode;

/** How the wish to prove a handle began. It never depends on whether we know the handle. */
public sealed interface BeginOutcome {
    /** The code is to be posted under the typed handle. */
    record Begun(ClaimCode code) implements BeginOutcome {}

    /** No handle was typed, or one that is too long to be one. */
    record NoName() implements BeginOutcome {}

    /** There is no such place, or nobody has an account there. */
    record NoSuchPlace() implements BeginOutcome {}

    /**
     * The visit has that many codes waiting already.
     *
     * @param most how many it may have
     */
    record TooMany(int most) implements BeginOutcome {}
}
