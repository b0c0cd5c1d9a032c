package org.hearback.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;

/**
 * A running Dovecot of our own on free ports of this machine: whatever is handed to it by LMTP is
 * kept, and read by IMAP by its recipient, who has the one password that there is.
 */
final class Dovecot implements AutoCloseable {
    static final String PASSWORD = "open-sesame";

    /** Debian's account for mail; it has one on every machine. */
    private static final String MAIL_ACCOUNT = "mail";

    private final Daemon server;
    private final int lmtpPort;
    private final int imapPort;

    private Dovecot(Daemon server, int lmtpPort, int imapPort) {
        this.server = server;
        this.lmtpPort = lmtpPort;
        this.imapPort = imapPort;
    }

    static boolean isInstalled() {
        return Files.isExecutable(Path.of("/usr/lib/dovecot/imap"))
                && Files.isExecutable(Path.of("/usr/lib/dovecot/lmtp"));
    }

    /**
     * Starts it.
     *
     * @param directory all may look into it and those above it
     */
    static Dovecot start(Path directory) throws IOException, InterruptedException {
        var mails = Files.createDirectory(directory.resolve("mails"));
        Files.setOwner(mails, account(mails));
        var lmtpPort = Daemon.freePort();
        var imapPort = Daemon.freePort();
        var file = directory.resolve("dovecot.conf");
        Files.writeString(file, configuration(directory, lmtpPort, imapPort));
        var log = directory.resolve("dovecot.log");
        var server = Daemon.start(log, "/usr/sbin/dovecot", "-F", "-c", file.toString());
        try {
            server.awaitGreeting(lmtpPort, "220 ");
            server.awaitGreeting(imapPort, "* OK ");
        } catch (AssertionError e) {
            server.close();
            throw e;
        }
        return new Dovecot(server, lmtpPort, imapPort);
    }

    private static UserPrincipal account(Path directory) throws IOException {
        return directory
                .getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(MAIL_ACCOUNT);
    }

    private static String configuration(Path directory, int lmtpPort, int imapPort) {
        return """
        base_dir = %1$s/dovecot
        state_dir = %1$s/dovecot
        log_path = /dev/stderr
        listen = 127.0.0.1
        protocols = imap lmtp
        ssl = no
        disable_plaintext_auth = no
        first_valid_uid = 1
        mail_location = maildir:%1$s/mails/%%u
        passdb {
          driver = static
          args = password=%2$s
        }
        userdb {
          driver = static
          args = uid=%3$s gid=%3$s home=%1$s/mails/%%u allow_all_users=yes
        }
        service imap-login {
          inet_listener imap {
            port = %4$d
          }
          inet_listener imaps {
            port = 0
          }
        }
        service lmtp {
          inet_listener lmtp {
            port = %5$d
          }
        }
        """
                .formatted(directory, PASSWORD, MAIL_ACCOUNT, imapPort, lmtpPort);
    }

    /** Where it takes mail. */
    int lmtpPort() {
        return lmtpPort;
    }

    /** The mailbox of that address. */
    Mailbox mailbox(String address) {
        return new Mailbox(imapPort, address, PASSWORD);
    }

    @Override
    public void close() throws InterruptedException {
        server.close();
    }
}
