package org.hearback.sandbox.town;

import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;

/** The town alone on a port of loopback, for tests and for trying out clients. */
public final class TownServer implements AutoCloseable {
    private final Tomcat tomcat;
    private final Town town;
    private final Knobs knobs = new Knobs();
    private final URI base;

    private TownServer(Tomcat tomcat, Town town, URI base) {
        this.tomcat = tomcat;
        this.town = town;
        this.base = base;
    }

    /**
     * Starts it.
     *
     * @param directory where the town is kept; the same one brings the same town back
     * @param path where it is mounted: empty, or such as {@code /town}
     */
    public static TownServer start(Path directory, String path, Clock clock) throws IOException {
        var port = freePort();
        var base = URI.create("http://127.0.0.1:" + port + path);
        var town = new Town(base, directory.resolve("town.json"), clock);
        var tomcat = new Tomcat();
        tomcat.setBaseDir(directory.resolve("tomcat").toString());
        tomcat.setPort(port);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        // Mastodon's own clients write types[]=mention as it stands.
        tomcat.getConnector().setProperty("relaxedQueryChars", "[]");
        var server = new TownServer(tomcat, town, base);
        var context = tomcat.addContext(path, directory.toAbsolutePath().toString());
        // The town shares its class loader with whoever started it: nothing is to be cleared.
        if (context instanceof StandardContext own) own.setClearReferencesRmiTargets(false);
        var app = new TownApp(town, server.knobs);
        context.addServletContainerInitializer((none, added) -> app.addTo(added), Set.of());
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IOException("the town did not start on port " + port, e);
        }
        return server;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Where it is served, without a slash at its end. */
    public URI base() {
        return base;
    }

    public Knobs knobs() {
        return knobs;
    }

    Town town() {
        return town;
    }

    @Override
    public void close() throws IOException {
        if (!tomcat.getServer().getState().isAvailable()) return; // closed before
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IOException("the town did not stop", e);
        }
    }
}
