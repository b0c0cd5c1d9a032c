package org.hearback.sandbox.desk.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A mail that left Jira, or tried to.
 *
 * @param body as it was set; with a part in HTML it is the plain text beside it
 * @param mimeType {@code text/plain} or {@code text/html}, how the body is meant
 * @param html the part in HTML; null without one
 * @param headers lines such as {@code Reply-To: help@example.org}
 * @param trouble why it did not leave; null where it did
 */
public record MailRow(
        long id,
        String to,
        String subject,
        String body,
        String mimeType,
        @Nullable String html,
        List<String> headers,
        @Nullable String trouble,
        Instant at) {
    public MailRow {
        headers = List.copyOf(headers);
    }
}
