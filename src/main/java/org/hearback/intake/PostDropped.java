package org.hearback.intake;

import org.hearback.kernel.Fact;
import org.hearback.kernel.PostKey;

/** The post is not for us. */
public record PostDropped(PostKey post, Reason reason) implements Fact {}
