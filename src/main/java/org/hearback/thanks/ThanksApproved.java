package org.hearback.thanks;

import org.hearback.kernel.Fact;

/** Somebody is to be thanked; {@link ThanksBook#find} has it. */
public record ThanksApproved(long thanksId) implements Fact {}
