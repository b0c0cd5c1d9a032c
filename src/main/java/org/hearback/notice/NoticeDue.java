package org.hearback.notice;

import org.hearback.kernel.Fact;

/** A notice is to leave, as soon as its person may be written to. */
public record NoticeDue(long noticeId) implements Fact {}
