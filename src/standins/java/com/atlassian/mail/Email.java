package com.atlassian.mail;

/** A value that is filled step by step; as Jira's, it is not made without a recipient. */
public class Email {
    private final String to;
    private String subject;
    private String body;
    private String mimeType = "text/plain";

    public Email(String to) {
        if (to == null || to.isBlank()) {
            throw new IllegalArgumentException("One of to, cc or bcc must be given.");
        }
        this.to = to;
    }

    public Email setSubject(String subject) {
        this.subject = subject;
        return this;
    }

    public Email setBody(String body) {
        this.body = body;
        return this;
    }

    public Email setMimeType(String mimeType) {
        this.mimeType = mimeType;
        return this;
    }

    public String getTo() {
        return to;
    }

    public String getSubject() {
        return subject;
    }

    public String getBody() {
        return body;
    }

    public String getMimeType() {
        return mimeType;
    }
}
