package com.atlassian.mail;

import jakarta.mail.Multipart;

import java.util.HashMap;
import java.util.Map;

/** A value that is filled step by step; as Jira's, it is not made without a recipient. */
public class Email {
    private final String to;
    private final Map<String, String> headers = new HashMap<>();
    private String from;
    private String fromName;
    private String replyTo;
    private String inReplyTo;
    private String subject = "";
    private String body = "";
    private String mimeType = "text/plain";
    private String encoding = "UTF-8";
    private String messageId;
    private Multipart multipart;

    public Email(String to) {
        if (to == null || to.isBlank()) {
            throw new IllegalArgumentException("One of to, cc or bcc must be given.");
        }
        this.to = to;
        headers.put("Precedence", "bulk");
        headers.put("Auto-Submitted", "auto-generated");
    }

    public Email setFrom(String from) {
        this.from = from;
        return this;
    }

    public Email setFromName(String fromName) {
        this.fromName = fromName;
        return this;
    }

    public Email setReplyTo(String replyTo) {
        this.replyTo = replyTo;
        return this;
    }

    public Email setInReplyTo(String inReplyTo) {
        this.inReplyTo = inReplyTo;
        return this;
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

    public Email setEncoding(String encoding) {
        this.encoding = encoding;
        return this;
    }

    public Email setMultipart(Multipart multipart) {
        this.multipart = multipart;
        return this;
    }

    public void setMessageId(String messageId) {
        this.messageId = messageId;
    }

    public void addHeader(String name, String value) {
        headers.put(name, value);
    }

    public String getTo() {
        return to;
    }

    public String getFrom() {
        return from;
    }

    public String getFromName() {
        return fromName;
    }

    public String getReplyTo() {
        return replyTo;
    }

    public String getInReplyTo() {
        return inReplyTo;
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

    public String getEncoding() {
        return encoding;
    }

    public Multipart getMultipart() {
        return multipart;
    }

    public Map<String, String> getHeaders() {
        return headers;
    }

    public String getMessageId() {
        return messageId;
    }
}
