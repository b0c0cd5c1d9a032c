package org.hearback.notice;

import org.hearback.kernel.Fact;

/** A notice came to an end; {@link NoticeBook#find} says to which. */
public record NoticeEnded(long noticeId, long tellingId) implements Fact {}
