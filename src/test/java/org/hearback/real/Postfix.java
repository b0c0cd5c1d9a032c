package org.hearback.real;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A running Postfix of our own on a free port of this machine. It hands mail for one domain to an
 * LMTP server, refuses every other recipient, asks no name server and sends nothing anywhere else.
 */
final class Postfix implements AutoCloseable {
    private static final Path MASTER = Path.of("/usr/lib/postfix/sbin/master");

    private final Daemon server;
    private final int port;

    private Postfix(Daemon server, int port) {
        this.server = server;
        this.port = port;
    }

    static boolean isInstalled() {
        return Files.isExecutable(MASTER);
    }

    /**
     * Starts it.
     *
     * @param directory all may look into it and those above it
     * @param domain whose mail it takes
     * @param lmtpPort of this machine, where that mail goes
     */
    static Postfix start(Path directory, String domain, int lmtpPort)
            throws IOException, InterruptedException {
        var port = Daemon.freePort();
        var configuration = Files.createDirectory(directory.resolve("postfix"));
        Files.writeString(configuration.resolve("main.cf"), main(directory, domain, lmtpPort));
        Files.writeString(configuration.resolve("master.cf"), services(port));
        prepare(directory, configuration);
        var log = directory.resolve("postfix.log");
        var server = Daemon.start(log, MASTER.toString(), "-c", configuration.toString(), "-d");
        try {
            server.awaitGreeting(port, "220 ");
        } catch (AssertionError e) {
            server.close();
            throw e;
        }
        return new Postfix(server, port);
    }

    private static String main(Path directory, String domain, int lmtpPort) {
        return """
        compatibility_level = 3.6
        queue_directory = %1$s/queue
        data_directory = %1$s/data
        maillog_file = %1$s/mail.log
        maillog_file_prefixes = %1$s
        myhostname = mail.%2$s
        mydestination =
        mynetworks = 127.0.0.0/8
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        smtpd_peername_lookup = no
        smtpd_relay_restrictions = reject_unauth_destination
        smtpd_client_event_limit_exceptions = 127.0.0.0/8
        alias_maps =
        alias_database =
        virtual_mailbox_domains = %2$s
        virtual_mailbox_maps =
        virtual_transport = lmtp:inet:127.0.0.1:%3$d
        default_transport = error:5.7.1 no mail leaves this machine
        relay_transport = error:5.7.1 no mail leaves this machine
        local_transport = error:5.7.1 nobody lives here
        lmtp_host_lookup = native
        lmtp_dns_support_level = disabled
        """
                .formatted(directory, domain, lmtpPort);
    }

    /** Name, type, private, unprivileged, chroot, wakeup, processes, command. */
    private static String services(int port) {
        return """
        127.0.0.1:%d inet n - n - - smtpd
        cleanup unix n - n - 0 cleanup
        qmgr unix n - n 300 1 qmgr
        rewrite unix - - n - - trivial-rewrite
        bounce unix - - n - 0 bounce
        defer unix - - n - 0 bounce
        trace unix - - n - 0 bounce
        proxymap unix - - n - - proxymap
        error unix - - n - - error
        retry unix - - n - - error
        lmtp unix - - n - - lmtp
        anvil unix - - n - 1 anvil
        postlog unix-dgram n - n - 1 postlogd
        """
                .formatted(port);
    }

    /** Makes the queue's directories, each owned by whom Postfix wants. */
    private static void prepare(Path directory, Path configuration)
            throws IOException, InterruptedException {
        Files.createDirectory(directory.resolve("queue"));
        var data = Files.createDirectory(directory.resolve("data"));
        var accounts = data.getFileSystem().getUserPrincipalLookupService();
        Files.setOwner(data, accounts.lookupPrincipalByName("postfix"));
        var check =
                new ProcessBuilder("/usr/sbin/postfix", "-c", configuration.toString(), "check")
                        .redirectErrorStream(true)
                        .start();
        var said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (check.waitFor() != 0) throw new IOException("postfix check: " + said);
    }

    /** Where it takes mail. */
    int port() {
        return port;
    }

    @Override
    public void close() throws InterruptedException {
        server.close();
    }
}
