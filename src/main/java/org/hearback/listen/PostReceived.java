package org.hearback.listen;

import org.hearback.kernel.Fact;
import org.hearback.kernel.PostKey;

/** A post is kept. */
public record PostReceived(PostKey post) implements Fact {}
