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

/** Keeps mail on the page of sent mails, and sends it on its way. */
final class DeskMail implements MailQueue {
    private static final Logger LOG = LoggerFactory.getLogger(DeskMail.class);

    private final MailBook mails;
    private final MailWay way;
    private final Clock clock;

    DeskMail(MailBook mails, MailWay way, Clock clock) {
        this.mails = mails;
        this.way = way;
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
        leave(single);
    }

    private void leave(SingleMailQueueItem item) {
        var mail = item.getEmail();
        var threader = item.getMailThreader();
        try {
            if (threader != null) {
                threader.threadEmail(mail);
            }
            way.send(mail, threader == null ? null : threader.getCustomMessageId(mail));
            if (threader != null) {
                threader.storeSentEmail(mail);
            }
        } catch (MailException e) {
            LOG.warn("a mail was not sent and is not tried again", e);
        }
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
