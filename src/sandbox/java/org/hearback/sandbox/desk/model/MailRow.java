package org.hearback.sandbox.desk.model;

import java.time.Instant;

/**
 * A mail that was sent.
 *
 * @param mimeType {@code text/plain} or {@code text/html}, how the body is meant
 */
public record MailRow(
        long id, String to, String subject, String body, String mimeType, Instant at) {}
