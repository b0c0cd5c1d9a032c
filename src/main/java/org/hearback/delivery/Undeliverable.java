package org.hearback.delivery;

import org.hearback.kernel.CommentId;
import org.hearback.kernel.Fact;
import org.hearback.kernel.RequestRef;

/** The message or a part of it will not be sent; a person was told. */
public record Undeliverable(RequestRef request, CommentId comment, String why) implements Fact {}
