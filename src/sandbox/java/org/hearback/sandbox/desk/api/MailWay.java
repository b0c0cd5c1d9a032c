package org.hearback.sandbox.desk.api;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;

import org.jspecify.annotations.Nullable;

/** How a mail leaves the desk. */
interface MailWay {
    /** Nowhere: it is read on the desk's own page. */
    MailWay STAYS = (mail, messageId) -> {};

    /**
     * Sends it once.
     *
     * @param messageId without brackets; null for one that the way makes
     * @throws MailException if nobody says that it was taken; it may have been
     */
    void send(Email mail, @Nullable String messageId) throws MailException;
}
