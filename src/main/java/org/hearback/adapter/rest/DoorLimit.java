package org.hearback.adapter.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many pushes a channel's door takes: a bucket of tokens for each channel, on each node. It
 * keeps a flood of unsigned pushes from costing more than a look at a map. Thread-safe.
 */
public final class DoorLimit {
    /**
     * Channels remembered at once. Anybody can knock at doors that do not exist, so the oldest
     * bucket makes room; a door that is forgotten starts with a full one.
     */
    static final int MAX_DOORS = 1_000;

    private final Clock clock;
    private final int burst;
    private final int perSecond;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * A limit for every door alike.
     *
     * @param burst pushes taken at once after a quiet time
     * @param perSecond pushes taken in the long run
     */
    public DoorLimit(Clock clock, int burst, int perSecond) {
        if (burst < 1) throw new IllegalArgumentException("burst is " + burst);
        if (perSecond < 1) throw new IllegalArgumentException("perSecond is " + perSecond);
        this.clock = clock;
        this.burst = burst;
        this.perSecond = perSecond;
    }

    /**
     * Takes a token for that door: zero where there was one, else how long to wait for the next.
     */
    Duration knock(String door) {
        var now = clock.instant();
        synchronized (buckets) {
            var before = buckets.getOrDefault(door, new Bucket(burst, now));
            var tokens = before.tokensAt(now, burst, perSecond);
            var passes = tokens >= 1;
            buckets.put(door, new Bucket(passes ? tokens - 1 : tokens, now));
            if (buckets.size() > MAX_DOORS) buckets.remove(buckets.keySet().iterator().next());
            return passes
                    ? Duration.ZERO
                    : Duration.ofMillis((long) Math.ceil((1 - tokens) * 1000 / perSecond));
        }
    }

    private record Bucket(double tokens, Instant at) {
        double tokensAt(Instant now, int burst, int perSecond) {
            var seconds = Math.max(0, Duration.between(at, now).toMillis()) / 1000.0;
            return Math.min(burst, tokens + seconds * perSecond);
        }
    }
}
