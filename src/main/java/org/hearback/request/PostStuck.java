package org.hearback.request;

import org.hearback.intake.Reason;
import org.hearback.kernel.Fact;
import org.hearback.kernel.PostKey;

/** Jira refused the post; a person must act. */
public record PostStuck(PostKey post, Reason reason) implements Fact {}
