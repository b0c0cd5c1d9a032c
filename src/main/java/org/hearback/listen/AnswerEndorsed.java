package org.hearback.listen;

import org.hearback.kernel.Fact;
import org.hearback.kernel.PostKey;

/** How the answer stands has changed; {@link EndorsementBook#find} says what holds now. */
public record AnswerEndorsed(PostKey answer, Endorsement.Kind kind) implements Fact {}
