package org.hearback.sandbox.host;

import java.nio.file.Path;
import java.time.Clock;

/** Starts a neighbour. Found by {@link java.util.ServiceLoader}; used by the sandbox's main. */
@FunctionalInterface
public interface NeighbourFactory {
    /**
     * Starts to serve on 127.0.0.1.
     *
     * @param port where to listen; 0 for any free one
     * @param dataDirectory exists; what is written there survives a restart
     */
    Neighbour start(int port, Path dataDirectory, Clock clock);
}
