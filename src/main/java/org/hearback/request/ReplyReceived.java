package org.hearback.request;

import org.hearback.kernel.Fact;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;

/** The post became the customer's comment on a request. */
public record ReplyReceived(PostKey post, RequestRef request) implements Fact {}
