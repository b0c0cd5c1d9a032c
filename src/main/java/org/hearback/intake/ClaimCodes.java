package org.hearback.intake;

/**
 * Which codes are out. {@code adapter.store} implements it: intake, which asks, comes before claim,
 * which gives them out. Thread-safe.
 */
public interface ClaimCodes {
    /** Whether somebody was given that code and has not used it, in time or not. */
    boolean isOut(ClaimCode code);
}
