package org.hearback.notice;

import org.hearback.kernel.Fact;

/** What is planned may leave. */
public record TellingApproved(long tellingId) implements Fact {}
