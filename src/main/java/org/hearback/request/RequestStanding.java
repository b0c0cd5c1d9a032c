package org.hearback.request;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How a request stands.
 *
 * @param resolved whether its status is in the category "done"
 * @param resolvedAt since when, null where it is open or Jira does not say
 */
public record RequestStanding(boolean resolved, @Nullable Instant resolvedAt) {}
