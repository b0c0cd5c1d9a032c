package org.hearback.real;

import static org.hearback.skeleton.Eventually.within;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** A mailbox that its owner reads by IMAP. */
final class Mailbox {
    /** Mail is handed on at once, on a machine that may be busy. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private final int port;
    private final String address;
    private final String password;

    /**
     * @param port of this machine, where IMAP is spoken in the clear
     */
    Mailbox(int port, String address, String password) {
        this.port = port;
        this.address = address;
        this.password = password;
    }

    String address() {
        return address;
    }

    /** Waits for the mail with that subject. */
    Letter awaitMail(String subject) {
        return within(
                SOON,
                "a mail '" + subject + "' for " + address,
                () -> mails().stream().filter(it -> it.subject().equals(subject)).findFirst());
    }

    /** Waits until there are at least so many. */
    List<Letter> awaitMails(int count) {
        return within(
                SOON,
                count + " mails for " + address,
                () -> Optional.of(mails()).filter(all -> all.size() >= count));
    }

    /** All that is in it, the oldest first. */
    List<Letter> mails() {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", port, address, password);
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                var mails = new ArrayList<Letter>();
                for (var message : inbox.getMessages()) mails.add(Letter.of(message));
                return mails;
            }
        } catch (MessagingException e) {
            throw new AssertionError("the mailbox of " + address + " cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
