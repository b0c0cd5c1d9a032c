package org.hearback.intake;

import org.hearback.kernel.Fact;
import org.hearback.kernel.PostKey;

/** The post is kept and counted; nobody is asked to act. */
public record PostListened(PostKey post, Reason reason) implements Fact {}
