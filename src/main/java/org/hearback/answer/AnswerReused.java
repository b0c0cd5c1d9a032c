package org.hearback.answer;

import org.hearback.kernel.Fact;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;

/**
 * Whether the answer stands as used for the request changed; {@link ReuseBook#find} says what holds
 * now.
 */
public record AnswerReused(PostKey post, RequestRef request) implements Fact {}
