package org.hearback.standing;

import org.hearback.kernel.Fact;
import org.hearback.kernel.HandleId;

/**
 * The person of that handle became a super-user, or is none any more; {@link StandingBook#of} says
 * what holds now.
 */
public record StandingChanged(HandleId handle) implements Fact {}
