package org.hearback.intake;

import org.hearback.kernel.Fact;
import org.hearback.kernel.PostKey;

/**
 * A post carries a code that is out. Its author has been met; whether the post is also a request is
 * another matter.
 */
public record CodeSeen(PostKey post) implements Fact {}
