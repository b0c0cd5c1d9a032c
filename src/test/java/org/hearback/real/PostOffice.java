package org.hearback.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A Postfix that takes mail for the desk's people, and the Dovecot where they read it. */
final class PostOffice implements AutoCloseable {
    /** Where the desk's people have their addresses; it never leads anywhere (RFC 2606). */
    static final String DOMAIN = "example.org";

    private final Dovecot dovecot;
    private final Postfix postfix;

    private PostOffice(Dovecot dovecot, Postfix postfix) {
        this.dovecot = dovecot;
        this.postfix = postfix;
    }

    /** What is missing to open one; empty if nothing is. */
    static String missing() {
        if (!Postfix.isInstalled() || !Dovecot.isInstalled())
            return "Postfix and Dovecot, which are not installed; run .ci/install-mail";
        if (!System.getProperty("user.name").equals("root"))
            return "Postfix and Dovecot, which only root can start";
        return "";
    }

    /**
     * Opens one.
     *
     * @param directory empty; the servers work there under accounts of their own
     */
    static PostOffice open(Path directory) throws IOException, InterruptedException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        var dovecot = Dovecot.start(directory);
        try {
            var postfix = Postfix.start(directory, DOMAIN, dovecot.lmtpPort());
            return new PostOffice(dovecot, postfix);
        } catch (IOException | AssertionError e) {
            dovecot.close();
            throw e;
        }
    }

    /** The port of this machine where mail is handed in. */
    int counter() {
        return postfix.port();
    }

    /** The mailbox of whoever has that name at the desk. */
    Mailbox mailbox(String name) {
        return dovecot.mailbox(name + "@" + DOMAIN);
    }

    @Override
    public void close() throws InterruptedException {
        try {
            postfix.close();
        } finally {
            dovecot.close();
        }
    }
}
