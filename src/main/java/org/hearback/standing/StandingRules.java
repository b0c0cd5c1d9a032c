package org.hearback.standing;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator set.
 *
 * @param leaderboard whether the page of super-users orders them by points and shows these; off
 *     where nobody turned it on: a contest spoils what it measures (product.md 1.4)
 * @param priorityId Jira's id of the priority that requests of super-users get when they are
 *     opened; null for none
 */
public record StandingRules(boolean leaderboard, @Nullable String priorityId) {
    /** What holds until somebody sets something. */
    public static final StandingRules DEFAULT = new StandingRules(false, null);

    public StandingRules {
        if (priorityId != null && priorityId.isBlank()) priorityId = null;
    }
}
