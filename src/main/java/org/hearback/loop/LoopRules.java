package org.hearback.loop;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;

/**
 * How a project closes its loops.
 *
 * @param shippedStatuses ids of the statuses in which a change counts as shipped; where there are
 *     none, the release of its fix version counts
 * @param declinedResolutions ids of the resolutions that mean "we will not do it"; where there are
 *     none, {@link #DECLINED_NAMES} do
 * @param tellsPlanned whether people are told that it is planned
 * @param approvals how many different people approve before anything leaves: 0, 1 or 2
 * @param participants whether those whom the customer named on the request are told too
 * @param quietFrom when nothing leaves, in the person's time zone where it is known; null for never
 * @param quietTo until then
 * @param askAfter when people are asked whether it helped; null for never
 */
public record LoopRules(
        Set<String> shippedStatuses,
        Set<String> declinedResolutions,
        boolean tellsPlanned,
        int approvals,
        boolean participants,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo,
        @Nullable Duration askAfter) {
    /** Three days (product.md 4.2, no. 17). */
    public static final Duration ASK_AFTER = Duration.ofDays(3);

    /** What such resolutions are called in Jira's own workflows, in lower case. */
    public static final Set<String> DECLINED_NAMES =
            Set.of("won't do", "won't fix", "declined", "rejected");

    /** Release of the fix version, one approval, the question after three days. */
    public static final LoopRules DEFAULT =
            new LoopRules(Set.of(), Set.of(), false, 1, false, null, null, ASK_AFTER);

    public LoopRules {
        shippedStatuses = Set.copyOf(shippedStatuses);
        declinedResolutions = Set.copyOf(declinedResolutions);
        if (approvals < 0 || approvals > 2)
            throw new IllegalArgumentException("approvals is " + approvals + ", must be 0 to 2");
        if ((quietFrom == null) != (quietTo == null))
            throw new IllegalArgumentException("quiet hours need both ends");
        if (quietFrom != null && requireNonNull(quietFrom).equals(quietTo))
            throw new IllegalArgumentException("quiet hours begin and end at " + quietFrom);
        if (askAfter != null && !askAfter.isPositive())
            throw new IllegalArgumentException("askAfter is " + askAfter);
    }

    /** Whether a change that is resolved so will not be done. */
    public boolean decline(Change.Resolution resolution) {
        return declinedResolutions.isEmpty()
                ? DECLINED_NAMES.contains(resolution.name().toLowerCase(Locale.ROOT))
                : declinedResolutions.contains(resolution.id());
    }
}
