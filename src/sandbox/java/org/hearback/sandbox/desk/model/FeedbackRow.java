package org.hearback.sandbox.desk.model;

import java.time.Instant;

/**
 * What a customer thought of how a request was handled.
 *
 * @param rating 1 to 5
 * @param text why; empty where nothing was said
 */
public record FeedbackRow(long issueId, int rating, String text, Instant at) {}
