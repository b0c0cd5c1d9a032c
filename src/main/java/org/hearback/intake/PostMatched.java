package org.hearback.intake;

import org.hearback.kernel.Fact;
import org.hearback.kernel.PostKey;

/** It is decided that the post opens or continues a request; the kept post says which. */
public record PostMatched(PostKey post) implements Fact {}
