package com.atlassian.mail.queue;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;

/** One mail that waits. */
public class SingleMailQueueItem extends AbstractMailQueueItem {
    private final Email email;

    public SingleMailQueueItem(Email email) {
        super(email.getSubject());
        this.email = email;
    }

    public Email getEmail() {
        return email;
    }

    @Override
    public void send() throws MailException {
        throw new MailException("a stand-in has no mail server");
    }
}
