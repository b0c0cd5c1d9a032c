package org.hearback.dispatch;

import java.net.URI;
import java.util.List;

/**
 * The mails that we send. Thread-safe. {@code adapter.jira} implements it by Jira's mail queue,
 * which lives in memory: a mail that was handed over may get lost with its node, and whether it
 * left is told to {@link Endings#left} once the mail server took it.
 */
public interface NoticeMail {
    /**
     * One mail to one person.
     *
     * @param userKey Jira user key of who gets it, at the address that Jira has
     * @param html the same as the text, for programs that show it
     * @param out for the headers of RFC 8058, by which mail programs offer a way out
     * @param messageId what its Message-ID has before the {@code @}; the same on each try
     * @param references the same of earlier mails on the same change, oldest first
     */
    record Mail(
            long noticeId,
            String userKey,
            String subject,
            String text,
            String html,
            URI out,
            String messageId,
            List<String> references) {
        public Mail {
            references = List.copyOf(references);
        }
    }

    /**
     * Hands it to the queue; not inside a transaction.
     *
     * @throws org.hearback.request.DeskRefused if it was not handed over and no later try can help:
     *     there is no such user or address
     * @throws org.hearback.request.DeskUnavailable if it was not handed over; a later try may help
     */
    void send(Mail mail);
}
