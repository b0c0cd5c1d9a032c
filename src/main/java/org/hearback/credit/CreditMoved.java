package org.hearback.credit;

import org.hearback.kernel.Fact;
import org.hearback.kernel.HandleId;

/** The handle has a credit more, less, or of other weight. */
public record CreditMoved(HandleId helper) implements Fact {}
