package org.crooked.intake;

import org.hearback.kernel.Fact;

/** A fact that carries a customer's words. */
record TooMuchTold(Post post) implements Fact {}
