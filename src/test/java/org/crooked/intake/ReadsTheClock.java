package org.crooked.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/** Looks at the wall clock in four ways; the last method is as it should be. */
final class ReadsTheClock {
    long millis() {
        return System.currentTimeMillis();
    }

    Instant instant() {
        return Instant.now();
    }

    Supplier<Instant> reference() {
        return Instant::now;
    }

    Clock own() {
        return Clock.systemUTC();
    }

    Instant given(Clock clock) {
        return Instant.now(clock);
    }
}
