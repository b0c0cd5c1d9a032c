package org.hearback.person;

import org.hearback.kernel.Fact;
import org.hearback.kernel.HandleId;

/** A handle was emptied, with all that was proven to be the same person. */
public record PersonErased(HandleId handle) implements Fact {}
