package org.hearback.adapter.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets calls to one host pass one after the other and a few at a time. Thread-safe.
 *
 * <p>One small entry per host is kept for good: hosts come from the channels' settings, not from
 * what strangers write.
 */
final class HostGate {
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final Limits limits;
    private final Clock clock;

    HostGate(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Waits for our turn.
     *
     * @return what to close after the call; empty when the turn would not come in time
     */
    Optional<Pass> enter(String host) throws InterruptedException {
        var lane =
                lanes.computeIfAbsent(
                        host, name -> new Lane(new Semaphore(limits.perHost(), true)));
        var wait = lane.reserve(clock.instant(), limits);
        if (wait.isEmpty()) return Optional.empty();
        Thread.sleep(wait.get());
        var patience = limits.longestWait().minus(wait.get());
        if (!lane.slots.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS))
            return Optional.empty();
        return Optional.of(lane.slots::release);
    }

    /** What a call holds while it is under way. */
    interface Pass extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Lane {
        private final Semaphore slots;
        private Instant next = Instant.EPOCH;

        Lane(Semaphore slots) {
            this.slots = slots;
        }

        /** How long to wait before the call may start; empty, and nothing reserved, if too long. */
        synchronized Optional<Duration> reserve(Instant now, Limits limits) {
            var start = next.isAfter(now) ? next : now;
            var wait = Duration.between(now, start);
            if (wait.compareTo(limits.longestWait()) > 0) return Optional.empty();
            next = start.plus(limits.spacing());
            return Optional.of(wait);
        }
    }
}
