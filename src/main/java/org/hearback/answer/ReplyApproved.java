package org.hearback.answer;

import org.hearback.kernel.CommentId;
import org.hearback.kernel.Fact;
import org.hearback.kernel.RequestRef;

/**
 * An agent wrote a public comment on a request that came from a channel: it is to be told where the
 * customer spoke.
 */
public record ReplyApproved(RequestRef request, CommentId comment) implements Fact {}
