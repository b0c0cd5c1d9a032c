package org.hearback.delivery;

import org.hearback.kernel.CommentId;
import org.hearback.kernel.Fact;
import org.hearback.kernel.RequestRef;

/** The whole message stands where the customer spoke. */
public record Delivered(RequestRef request, CommentId comment) implements Fact {}
