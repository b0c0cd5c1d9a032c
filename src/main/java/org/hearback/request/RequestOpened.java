package org.hearback.request;

import org.hearback.kernel.Fact;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;

/** The post became a request. */
public record RequestOpened(PostKey post, RequestRef request) implements Fact {}
