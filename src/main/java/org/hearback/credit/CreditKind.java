package org.hearback.credit;

/**
 * What somebody is credited with, and the points of a fresh one. The points are those of product.md
 * 6.3, but for the first vote (ADR 8); stored by name.
 */
public enum CreditKind {
    /** The asker said that this answer solved it. */
    ACCEPTED(10, true),
    /**
     * Others marked the answer as helpful: the points of the first vote. That one says that it
     * helped; the next ones say more about how many looked, and bring {@link Scoring#FURTHER_VOTE}.
     */
    HELPFUL(8, true),
    /** An agent answered a customer with it. */
    REUSED(5, true),
    /** What the person asked for was built and shipped. */
    VOICE_SHIPPED(3, false),
    /** The person's report let us reproduce a fault. */
    REPRODUCTION(3, false);

    private final int points;
    private final boolean answer;

    CreditKind(int points, boolean answer) {
        this.points = points;
        this.answer = answer;
    }

    /** Points of one, on the day when it is given. */
    public int points() {
        return points;
    }

    /** Whether it is given for an answer to somebody; the others are given for a request. */
    public boolean isForAnAnswer() {
        return answer;
    }

    /** Whether readers of the answer give it, not we. */
    boolean isGivenByReaders() {
        return this == ACCEPTED || this == HELPFUL;
    }
}
