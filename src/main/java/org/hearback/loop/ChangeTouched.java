package org.hearback.loop;

import org.hearback.kernel.Fact;

/** Something may have happened to an issue that leads to a loop; Jira says what holds now. */
public record ChangeTouched(long issueId) implements Fact {}
