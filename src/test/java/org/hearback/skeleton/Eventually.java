package org.hearback.skeleton;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what other threads and machines will do. */
public final class Eventually {
    private static final Duration PACE = Duration.ofMillis(100);

    private Eventually() {}

    /** The value as soon as there is one; fails where there is none within the time. */
    public static <T> T within(Duration time, String what, Supplier<Optional<T>> look) {
        var end = System.nanoTime() + time.toNanos();
        while (true) {
            var seen = look.get();
            if (seen.isPresent()) return seen.get();
            if (System.nanoTime() > end)
                throw new AssertionError("not within " + time.toSeconds() + " s: " + what);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
