package com.atlassian.mail.queue;

import com.atlassian.mail.MailThreader;

/** What waiting mails have in common. */
public abstract class AbstractMailQueueItem implements MailQueueItem {
    protected MailThreader mailThreader;

    private final String subject;

    public AbstractMailQueueItem(String subject) {
        this.subject = subject;
    }

    public void setMailThreader(MailThreader mailThreader) {
        this.mailThreader = mailThreader;
    }

    @Override
    public String getSubject() {
        return subject;
    }

    /** For the queue, which in Jira is told by the item itself. */
    public MailThreader getMailThreader() {
        return mailThreader;
    }
}
