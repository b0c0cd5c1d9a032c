package org.hearback.fixcheck;

import org.hearback.kernel.Fact;

/** Somebody says that it is not fixed. */
public record FixDenied(long noticeId, long loopId) implements Fact {}
