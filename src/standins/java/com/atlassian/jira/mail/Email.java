package com.atlassian.jira.mail;

/** A value that is filled step by step; Jira puts in who sends it. */
public class Email extends com.atlassian.mail.Email {
    public Email(String to) {
        super(to);
    }
}
