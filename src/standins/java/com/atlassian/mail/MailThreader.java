package com.atlassian.mail;

/** Asked before a mail is sent, and told when it was. */
public interface MailThreader {
    void threadEmail(Email email);

    String getCustomMessageId(Email email);

    void storeSentEmail(Email email);
}
