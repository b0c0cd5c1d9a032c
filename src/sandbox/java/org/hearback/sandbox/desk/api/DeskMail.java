package org.hearback.sandbox.desk.api;

import com.atlassian.mail.MailException;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.MailQueueItem;
import com.atlassian.mail.queue.SingleMailQueueItem;

import org.hearback.sandbox.desk.store.MailBook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;

/** Sends mail to where nobody is bothered: the page of sent mails. */
final class DeskMail implements MailQueue {
    private static final Logger LOG = LoggerFactory.getLogger(DeskMail.class);

    private final MailBook mails;
    private final Clock clock;

    DeskMail(MailBook mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public void addItem(MailQueueItem item) {
        if (!(item instanceof SingleMailQueueItem single)) {
            send(item);
            return;
        }
        var mail = single.getEmail();
        mails.add(
                mail.getTo(),
                orEmpty(mail.getSubject()),
                orEmpty(mail.getBody()),
                mail.getMimeType(),
                clock.instant());
    }

    private static void send(MailQueueItem item) {
        try {
            item.send();
        } catch (MailException e) {
            LOG.warn("a mail was not sent and is not tried again", e);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
