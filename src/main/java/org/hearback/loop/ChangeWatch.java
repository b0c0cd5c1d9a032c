package org.hearback.loop;

import org.hearback.kernel.Fact;
import org.hearback.kernel.FactLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Takes Jira's events, on the thread of whoever caused them: it writes down that something may have
 * happened, decides nothing and never fails. Thread-safe.
 */
public final class ChangeWatch {
    private static final Logger log = LoggerFactory.getLogger(ChangeWatch.class);

    /**
     * How old the answer of {@link #concerns} may be: a project that had no loop until then is
     * missed that long, and found by the sweep.
     */
    private static final Duration MAX_AGE = Duration.ofMinutes(1);

    private final LoopBook loops;
    private final FactLog facts;
    private final Clock clock;
    private volatile @Nullable Known known;

    /** Watches for these loops. */
    public ChangeWatch(LoopBook loops, FactLog facts, Clock clock) {
        this.loops = loops;
        this.facts = facts;
        this.clock = clock;
    }

    private record Known(Set<Long> projects, Instant until) {}

    /**
     * Whether a change in that project may matter to a loop; answered from memory, for it is asked
     * at each step of each issue of Jira.
     */
    public boolean concerns(long projectId) {
        var now = clock.instant();
        var last = known;
        if (last != null && now.isBefore(last.until())) return last.projects().contains(projectId);
        try {
            var fresh = new Known(loops.projects(), now.plus(MAX_AGE));
            known = fresh;
            return fresh.projects().contains(projectId);
        } catch (RuntimeException e) {
            log.warn("Nobody knows which projects have loops; all count until that is known.", e);
            return true;
        }
    }

    /** Something may have happened to the issue, or to a link of it. */
    public void touched(long issueId) {
        tell(new ChangeTouched(issueId));
    }

    /** Something may have happened to the version. */
    public void versionTouched(long versionId) {
        tell(new VersionTouched(versionId));
    }

    private void tell(Fact fact) {
        try {
            facts.append(fact);
        } catch (RuntimeException e) {
            log.warn("{} could not be noted; the sweep finds what it changed.", fact, e);
        }
    }
}
