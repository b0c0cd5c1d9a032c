package org.hearback.standing;

import org.hearback.kernel.Fact;
import org.hearback.kernel.HandleId;

/** The person of that handle became a super-user, or is none any more. */
public record StandingChanged(HandleId handle, boolean superUser) implements Fact {}
