package org.hearback.sandbox;

import org.osgi.framework.BundleException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/**
 * The command line: {@code Sandbox PLUGIN_JAR} runs one node until it is interrupted.
 *
 * <p>{@code -Dsandbox.port} (2990), {@code -Dsandbox.home} (target/sandbox), {@code -Dsandbox.db}
 * ({@code h2} or a {@code jdbc:postgresql:} URL), {@code -Dsandbox.mail} (the port of an SMTP
 * server on this machine; 0 keeps mail in the desk), {@code -Dsandbox.fresh} (anything but {@code
 * no} drops what is kept, the database's schema too).
 */
public final class Sandbox {
    /** What a home holds; nothing else in it is ever deleted. */
    private static final List<String> KEPT = List.of("database", "nodes", "shared", "town");

    private Sandbox() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("usage: Sandbox PLUGIN_JAR");
        }
        var home = Path.of(System.getProperty("sandbox.home", "target/sandbox")).toAbsolutePath();
        var database = System.getProperty("sandbox.db", "h2");
        if (!System.getProperty("sandbox.fresh", "no").equals("no")) {
            startAnew(home, database);
        }
        var options =
                NodeOptions.of(Path.of(arguments[0]), home)
                        .port(Integer.getInteger("sandbox.port", 2990))
                        .database(database)
                        .smtpPort(Integer.getInteger("sandbox.mail", 0))
                        .neighbour(new TownBeside(home.resolve("town"), Clock.systemUTC()))
                        .build();
        try {
            var node = Node.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(node::close, "sandbox-stop"));
            greet(node, home);
        } catch (IOException | BundleException | RuntimeException e) {
            e.printStackTrace();
            System.exit(1); // Threads of the framework would keep a half-started sandbox alive.
        }
    }

    private static void greet(Node node, Path home) {
        System.out.println();
        node.greeting().forEach(line -> System.out.println("  " + line));
        System.out.println();
        System.out.println("  Stop with Ctrl-C. Data is kept in " + home);
    }

    private static void startAnew(Path home, String database) throws IOException {
        if (database.startsWith("jdbc:")) {
            Databases.empty(database);
        }
        for (var name : KEPT) {
            var folder = home.resolve(name);
            if (Files.exists(folder)) {
                try (var all = Files.walk(folder)) {
                    for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        }
    }
}
