package org.crooked.intake;

import org.hearback.kernel.Fact;

/** Stored under the name of another fact. */
record SameName() implements Fact {}
