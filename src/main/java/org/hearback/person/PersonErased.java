package org.hearback.person;

import org.hearback.kernel.Fact;
import org.hearback.kernel.HandleId;

/**
 * A handle was emptied. Each handle of what was proven to be the same person has a fact of its own:
 * nothing links them any more.
 */
public record PersonErased(HandleId handle) implements Fact {}
