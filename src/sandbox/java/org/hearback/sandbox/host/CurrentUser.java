package org.hearback.sandbox.host;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** The user behind the calling thread's request; nobody outside of a request. */
public final class CurrentUser {
    @SuppressWarnings("ThreadLocalUsage") // one per node, and a JVM has few nodes
    private final ThreadLocal<@Nullable SandboxUser> user = new ThreadLocal<>();

    /** The user of this thread's request; empty for an anonymous one and outside of requests. */
    public Optional<SandboxUser> get() {
        return Optional.ofNullable(user.get());
    }

    /** Makes {@code next} (null: nobody) the user of this thread until the scope is closed. */
    public Scope as(@Nullable SandboxUser next) {
        var before = user.get();
        user.set(next);
        return () -> restore(before);
    }

    private void restore(@Nullable SandboxUser before) {
        if (before == null) {
            user.remove();
        } else {
            user.set(before);
        }
    }

    /** Gives the thread back to who it belonged to before. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
