package org.hearback.kernel;

import java.time.Duration;

/** How a handler's try ended. */
public sealed interface Handled {
    /** Finished; the handler will not see this fact again. */
    record Done() implements Handled {}

    /**
     * Not now. The wait does not count as a failed try unless {@code counts} is set: a rate limit
     * may last longer than all tries together, a server that keeps failing may not.
     *
     * @param after the least wait before the next try, not negative; a counted try may wait longer
     * @param why what is waited for, without a customer's words
     * @param counts whether this try is one of the few that a fact has
     */
    record Later(Duration after, String why, boolean counts) implements Handled {
        public Later {
            if (after.isNegative())
                throw new IllegalArgumentException("after is negative: " + after);
        }
    }

    /**
     * No later try can help.
     *
     * @param why the reason, shown to a person
     */
    record GaveUp(String why) implements Handled {}

    /** Finished. */
    static Handled done() {
        return new Done();
    }

    /** Wait without using up a try: a rate limit, another post that must go first. */
    static Handled waitFor(Duration after, String why) {
        return new Later(after, why, false);
    }

    /** A failed try that a later one may mend. */
    static Handled tryAgain(Duration after, String why) {
        return new Later(after, why, true);
    }

    /** No later try can help. */
    static Handled giveUp(String why) {
        return new GaveUp(why);
    }
}
