package org.hearback.standing;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator set.
 *
 * @param leaderboard whether the page of super-users orders them by points and shows these; off
 *     where nobody turned it on: a contest spoils what it measures (product.md 1.4)
 * @param priorityId Jira's id of the priority that requests of super-users get when they are
 *     opened; null for none
 * @param thanksText what a thank-you says; {@code {n}} stands for the number of people
 */
public record StandingRules(boolean leaderboard, @Nullable String priorityId, String thanksText) {
    /** Longest text of a thank-you, in UTF-16 chars: it fits one post on most networks. */
    public static final int MAX_THANKS_CHARS = 400;

    /** Where the number of people stands in the text. */
    public static final String NUMBER = "{n}";

    /** What holds until somebody sets something. */
    public static final StandingRules DEFAULT =
            new StandingRules(
                    false, null, "Thank you! Your answer helped {n} of our customers. – The team");

    public StandingRules {
        if (priorityId != null && priorityId.isBlank()) priorityId = null;
        thanksText = thanksText.strip();
        if (thanksText.isEmpty() || thanksText.length() > MAX_THANKS_CHARS)
            throw new IllegalArgumentException(
                    "thanksText has %d chars, at least 1, at most %d"
                            .formatted(thanksText.length(), MAX_THANKS_CHARS));
    }
}
