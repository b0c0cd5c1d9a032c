package org.hearback.sandbox.desk.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

/**
 * Sends mails to a server on this machine, written as Jira writes them: the body before the parts
 * that came with it, then the headers that came with it. There is no way to any other machine.
 */
final class SmtpWay implements MailWay {
    /** Who sends where the mail does not say it. */
    private static final String SENDER = "Jira <jira@desk.example>";

    private final Session session;
    private final Clock clock;

    /**
     * @param port of this machine
     */
    SmtpWay(int port, Clock clock) {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", String.valueOf(port));
        settings.setProperty("mail.smtp.connectiontimeout", "10000"); // milliseconds
        settings.setProperty("mail.smtp.timeout", "30000");
        this.session = Session.getInstance(settings);
        this.clock = clock;
    }

    @Override
    public void send(Email mail, @Nullable String messageId) throws MailException {
        try {
            var message = new Named(session, messageId);
            write(mail, message);
            Transport.send(message);
            mail.setMessageId(message.getMessageID());
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailException("the server did not take it", e);
        }
    }

    private void write(Email mail, MimeMessage message)
            throws MessagingException, UnsupportedEncodingException {
        message.setSentDate(Date.from(clock.instant()));
        message.setFrom(sender(mail));
        message.setRecipients(RecipientType.TO, InternetAddress.parse(mail.getTo()));
        if (mail.getReplyTo() != null) {
            message.setReplyTo(InternetAddress.parse(mail.getReplyTo()));
        }
        if (mail.getInReplyTo() != null) {
            message.setHeader("In-Reply-To", mail.getInReplyTo());
        }
        message.setSubject(mail.getSubject(), mail.getEncoding());
        var parts = mail.getMultipart();
        if (parts == null) {
            message.setContent(mail.getBody(), type(mail));
        } else {
            message.setContent(withBody(mail, parts));
        }
        for (var header : mail.getHeaders().entrySet()) {
            message.addHeader(header.getKey(), header.getValue());
        }
    }

    private static InternetAddress sender(Email mail)
            throws MessagingException, UnsupportedEncodingException {
        var from = mail.getFrom();
        var sender = new InternetAddress(from == null || from.isBlank() ? SENDER : from);
        var name = mail.getFromName();
        if (name != null && sender.getPersonal() == null) {
            sender.setPersonal(name, UTF_8.name());
        }
        return sender;
    }

    /** As in Jira the parts keep the body: at a second try it stands there twice. */
    private static Multipart withBody(Email mail, Multipart parts) throws MessagingException {
        if (!mail.getBody().isBlank()) {
            var body = new MimeBodyPart();
            body.setContent(mail.getBody(), type(mail));
            body.setDisposition(Part.INLINE);
            parts.addBodyPart(body, 0);
        }
        return parts;
    }

    private static String type(Email mail) {
        return mail.getMimeType() + "; charset=" + mail.getEncoding();
    }

    /** A message that keeps the name that it was given. */
    private static final class Named extends MimeMessage {
        private final @Nullable String id;

        Named(Session session, @Nullable String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            if (id == null || id.isBlank()) {
                super.updateMessageID();
            } else {
                setHeader("Message-ID", "<" + id + ">");
            }
        }
    }
}
