package org.hearback.standing;

import org.hearback.credit.Score;
import org.hearback.credit.Scoring;

/**
 * How much help makes a super-user. It asks for help of many people on many days, so that neither a
 * friend nor a busy night is enough.
 */
public final class Gate {
    /** Least answers in the window of a year (product.md 6.3). */
    public static final int ANSWERS = 10;

    /** So many answers need one more person (6.3, after Discourse's trust level 3). */
    static final int ANSWERS_A_PERSON = 4;

    /** So many answers need one more day (6.3, after the same). */
    static final int ANSWERS_A_DAY = 3;

    /** More days are never needed: three quarters of the window (6.3). */
    static final double MOST_DAYS = 0.75 * Scoring.WINDOW.toDays();

    /**
     * Who is a super-user stays one at this share of what is asked: who stands at the edge does not
     * go in and out (6.3, after Discourse).
     */
    static final double HYSTERESIS = 0.9;

    private Gate() {}

    /** Whether it is enough to become a super-user. */
    public static boolean isPassedBy(Score score) {
        return isPassedBy(score, 1);
    }

    /** Whether it is enough to stay one. */
    public static boolean isHeldBy(Score score) {
        return isPassedBy(score, HYSTERESIS);
    }

    /** How many distinct people so many answers need. */
    public static int peopleFor(int answers) {
        return Math.ceilDiv(answers, ANSWERS_A_PERSON);
    }

    /** On how many distinct days so many answers must have been given. */
    public static int daysFor(int answers) {
        return (int) Math.min(Math.ceilDiv(answers, ANSWERS_A_DAY), Math.ceil(MOST_DAYS));
    }

    private static boolean isPassedBy(Score score, double share) {
        return score.answers() >= share * ANSWERS
                && score.people() >= share * peopleFor(score.answers())
                && score.days() >= share * daysFor(score.answers());
    }
}
