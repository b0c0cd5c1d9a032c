package org.hearback.plugin;

import com.atlassian.sal.api.lifecycle.LifecycleAware;

/**
 * Starts and stops with the plugin: the host calls it once its own services are up, and before it
 * takes them away.
 */
final class Life implements LifecycleAware {
    private final Runnable start;
    private final Runnable stop;
    private boolean started;

    Life(Runnable start, Runnable stop) {
        this.start = start;
        this.stop = stop;
    }

    @Override
    public synchronized void onStart() {
        if (started) return;
        start.run();
        started = true;
    }

    @Override
    public synchronized void onStop() {
        if (!started) return;
        started = false;
        stop.run();
    }
}
