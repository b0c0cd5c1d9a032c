package org.hearback.sandbox.desk.api;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.MailThreader;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.MailQueueItem;
import com.atlassian.mail.queue.SingleMailQueueItem;

import org.hearback.sandbox.desk.store.MailBook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Jira's queue: mails wait in memory, and a thread of the node keeps them for their page and sends
 * them on their way. What waits when the node stops is lost, as in Jira.
 */
final class DeskMail implements MailQueue, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeskMail.class);

    /** As often as Jira tries a mail, the first time included. */
    private static final int MOST_TRIES = 10;

    /** Jira's queue is worked off once a minute. */
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);

    private final MailBook mails;
    private final MailWay way;
    private final Clock clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    work -> Thread.ofPlatform().name("desk-mail").daemon().unstarted(work));

    DeskMail(MailBook mails, MailWay way, Clock clock) {
        this.mails = mails;
        this.way = way;
        this.clock = clock;
    }

    @Override
    public void addItem(MailQueueItem item) {
        later(new Attempt(item, 1, null), Duration.ZERO);
    }

    /** A mail that is sent: for which time, and the row that keeps it once there is one. */
    private record Attempt(MailQueueItem item, int number, @Nullable Long row) {}

    private void later(Attempt attempt, Duration pause) {
        try {
            var unused =
                    thread.schedule(() -> run(attempt), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.warn("the node stops: the mail \"{}\" is lost", attempt.item.getSubject());
        }
    }

    private void run(Attempt attempt) {
        try {
            if (attempt.item instanceof SingleMailQueueItem single) leave(attempt, single);
            else attempt.item.send();
        } catch (MailException e) {
            again(attempt, e);
        } catch (RuntimeException e) {
            LOG.error("a mail was not sent and is not tried again", e);
        }
    }

    /** The order in which Jira asks and tells: threading, id, sending, sent. */
    private void leave(Attempt attempt, SingleMailQueueItem item) throws MailException {
        Email mail = item.getEmail();
        MailThreader threader = item.getMailThreader();
        if (threader != null) threader.threadEmail(mail);
        String messageId = threader == null ? null : threader.getCustomMessageId(mail);
        long row =
                attempt.row != null
                        ? attempt.row
                        : mails.add(MailParts.of(mail, messageId), clock.instant());
        try {
            way.send(mail, messageId);
        } catch (MailException e) {
            mails.setTrouble(row, "try " + attempt.number + ": " + e.getMessage());
            again(new Attempt(item, attempt.number, row), e);
            return;
        }
        if (attempt.number > 1) mails.setTrouble(row, null);
        if (threader != null) threader.storeSentEmail(mail);
    }

    private void again(Attempt attempt, MailException e) {
        if (attempt.number >= MOST_TRIES) {
            LOG.error("a mail was not sent in {} tries and is given up", attempt.number, e);
            return;
        }
        LOG.warn("a mail was not sent; the next try is in {}", BETWEEN_TRIES, e);
        later(new Attempt(attempt.item, attempt.number + 1, attempt.row), BETWEEN_TRIES);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
