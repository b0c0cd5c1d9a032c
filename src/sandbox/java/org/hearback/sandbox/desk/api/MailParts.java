package org.hearback.sandbox.desk.api;

import com.atlassian.mail.Email;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;

import org.hearback.sandbox.desk.store.MailBook;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Reads what a mail is made of, to keep it for its page. */
final class MailParts {
    private MailParts() {}

    static MailBook.Draft of(Email mail, @Nullable String messageId) {
        String body = orEmpty(mail.getBody());
        String text = part(mail.getMultipart(), "text/plain");
        boolean isInParts = body.isBlank() && text != null;
        return new MailBook.Draft(
                mail.getTo(),
                orEmpty(mail.getSubject()),
                isInParts ? orEmpty(text) : body,
                isInParts ? "text/plain" : mail.getMimeType(),
                part(mail.getMultipart(), "text/html"),
                headers(mail, messageId));
    }

    private static List<String> headers(Email mail, @Nullable String messageId) {
        List<String> lines = new ArrayList<>();
        add(lines, "From", mail.getFrom());
        add(lines, "Reply-To", mail.getReplyTo());
        add(lines, "Message-ID", messageId == null ? null : "<" + messageId + ">");
        add(lines, "In-Reply-To", mail.getInReplyTo());
        new TreeMap<>(mail.getHeaders()).forEach((name, value) -> add(lines, name, value));
        return lines;
    }

    private static void add(List<String> lines, String name, @Nullable String value) {
        if (value != null && !value.isBlank())
            lines.add(name + ": " + value.replaceAll("\\s*[\r\n]+\\s*", " "));
    }

    /** The first part of a type, however deep it stands. */
    private static @Nullable String part(@Nullable Multipart parts, String type) {
        try {
            for (int i = 0; parts != null && i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                Object content = part.getContent();
                String found = content instanceof Multipart inner ? part(inner, type) : null;
                // The type in the header is written only when the message is; the handler knows it.
                if (content instanceof String text
                        && part.getDataHandler().getContentType().startsWith(type)) found = text;
                if (found != null) return found;
            }
            return null;
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("a part of the mail cannot be read", e);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
