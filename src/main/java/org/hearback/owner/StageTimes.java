package org.hearback.owner;

import org.hearback.loop.Loop;
import org.hearback.loop.Stage;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** How long a loop stayed in which stage. */
final class StageTimes {
    private StageTimes() {}

    /**
     * The time in each stage that was reached, the one in which it is now counted until now. Being
     * told takes no time. A stage that was reached after a later one, such as an assignee after the
     * release, took none either.
     */
    static Map<Stage, Duration> of(Loop loop, Instant now) {
        var times = new EnumMap<Stage, Duration>(Stage.class);
        for (var stage : Stage.values()) {
            var from = loop.reached().get(stage);
            if (from == null || stage == Stage.TOLD) continue;
            var spent = Duration.between(from, left(loop, stage, now));
            times.put(stage, spent.isNegative() ? Duration.ZERO : spent);
        }
        return times;
    }

    private static Instant left(Loop loop, Stage stage, Instant now) {
        return loop.reached().entrySet().stream()
                .filter(other -> other.getKey().compareTo(stage) > 0)
                .map(Map.Entry::getValue)
                .min(Instant::compareTo)
                .orElse(now);
    }
}
