package org.hearback.person;

import org.hearback.kernel.Fact;
import org.hearback.kernel.HandleId;

/** Two handles became one person, or ceased to be one by the link between them. */
public record PersonChanged(HandleId one, HandleId other) implements Fact {}
