package org.hearback.standing;

import org.hearback.credit.Score;
import org.hearback.standing.Standing.Flag;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** How a flag is won, kept and lost. */
final class FlagRule {
    /**
     * How long a flag lasts (product.md 6.3, after the most valued professionals of others): a year
     * in which nobody has to do anything to keep it.
     */
    static final Duration TERM = Duration.ofDays(365);

    /** How long somebody may miss the gate before the flag is lost (6.3, after Discourse). */
    static final Duration GRACE = Duration.ofDays(14);

    private FlagRule() {}

    /**
     * The flag that follows. While a flag runs it asks whether the gate is held by what was won by
     * then, so that days that go by take nothing away, and credits that are withdrawn do. When it
     * has run out, it asks whether the gate is held by the year that is over.
     *
     * @param before null where there is none
     * @param score now
     * @param scoreAt the score as it was at a moment, by the credits and links of now
     */
    static @Nullable Flag next(
            @Nullable Flag before, Score score, Function<Instant, Score> scoreAt, Instant now) {
        if (before == null)
            return Gate.isPassedBy(score) ? new Flag(now, now, now.plus(TERM), null) : null;
        var isRunning = now.isBefore(before.until());
        if (Gate.isHeldBy(score))
            return isRunning ? above(before) : new Flag(before.since(), now, now.plus(TERM), null);
        if (isRunning && Gate.isHeldBy(scoreAt.apply(before.renewedAt()))) return above(before);
        var since = before.belowSince() == null ? now : before.belowSince();
        return Duration.between(since, now).compareTo(GRACE) < 0 ? below(before, since) : null;
    }

    /** What two flags come to when two persons turn out to be one: nothing is lost by it. */
    static Flag joined(Flag one, Flag other) {
        var later = one.until().isAfter(other.until()) ? one : other;
        var since = one.since().isBefore(other.since()) ? one.since() : other.since();
        return new Flag(since, later.renewedAt(), later.until(), later.belowSince());
    }

    private static Flag above(Flag flag) {
        return new Flag(flag.since(), flag.renewedAt(), flag.until(), null);
    }

    private static Flag below(Flag flag, Instant since) {
        return new Flag(flag.since(), flag.renewedAt(), flag.until(), since);
    }
}
