package org.hearback.sandbox;

import static java.util.Objects.requireNonNull;

import org.hearback.sandbox.host.DeskFactory;
import org.hearback.sandbox.host.Neighbour;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a node is started.
 *
 * @param pluginJar the plugin to run
 * @param nodeId unique among the nodes of a cluster
 * @param port of HTTP; 0 for any free one
 * @param home one directory for all nodes of a cluster: shared home, database file, node folders
 * @param database {@code h2} for a file in the home, or a {@code jdbc:} URL of H2 or PostgreSQL
 * @param desk empty for the one that the class path names
 * @param neighbours what is served beside Jira
 * @param smtpPort of this machine, where mail goes; 0 if it stays in the desk
 * @param contextWait how long the plugin's Spring context may take
 */
public record NodeOptions(
        Path pluginJar,
        String nodeId,
        int port,
        Path home,
        String database,
        Clock clock,
        Optional<DeskFactory> desk,
        List<Neighbour> neighbours,
        int smtpPort,
        Duration contextWait) {

    public NodeOptions {
        requireNonNull(pluginJar, "pluginJar");
        if (!nodeId.matches("[\\w-]+")) {
            throw new IllegalArgumentException("nodeId names a folder, so not: " + nodeId);
        }
        home = home.toAbsolutePath();
        requireNonNull(database, "database");
        requireNonNull(clock, "clock");
        requireNonNull(desk, "desk");
        neighbours = List.copyOf(neighbours);
    }

    /** The defaults: node1 on a free port, H2 in {@code home}, no neighbours. */
    public static Builder of(Path pluginJar, Path home) {
        return new Builder(pluginJar, home);
    }

    /** Changes defaults. */
    public static final class Builder {
        private final Path pluginJar;
        private final Path home;
        private String nodeId = "node1";
        private int port;
        private String database = "h2";
        private Clock clock = Clock.systemUTC();
        private Optional<DeskFactory> desk = Optional.empty();
        private final List<Neighbour> neighbours = new ArrayList<>();
        private int smtpPort;
        private Duration contextWait = Duration.ofSeconds(30);

        private Builder(Path pluginJar, Path home) {
            this.pluginJar = pluginJar;
            this.home = home;
        }

        public Builder nodeId(String chosen) {
            nodeId = chosen;
            return this;
        }

        public Builder port(int chosen) {
            port = chosen;
            return this;
        }

        public Builder database(String chosen) {
            database = chosen;
            return this;
        }

        public Builder clock(Clock chosen) {
            clock = chosen;
            return this;
        }

        public Builder desk(DeskFactory chosen) {
            desk = Optional.of(chosen);
            return this;
        }

        public Builder neighbour(Neighbour added) {
            neighbours.add(added);
            return this;
        }

        public Builder smtpPort(int chosen) {
            smtpPort = chosen;
            return this;
        }

        public Builder contextWait(Duration chosen) {
            contextWait = chosen;
            return this;
        }

        public NodeOptions build() {
            return new NodeOptions(
                    pluginJar,
                    nodeId,
                    port,
                    home,
                    database,
                    clock,
                    desk,
                    neighbours,
                    smtpPort,
                    contextWait);
        }
    }
}
