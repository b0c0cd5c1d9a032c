package org.hearback.person;

import org.hearback.kernel.Fact;
import org.hearback.kernel.HandleId;

/**
 * Two handles became one person, or ceased to be one by the link between them; or, where both are
 * the same handle, whether its owner wishes to be left alone changed.
 */
public record PersonChanged(HandleId one, HandleId other) implements Fact {}
