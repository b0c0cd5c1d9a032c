package org.hearback.sandbox.desk.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An issue, as stored.
 *
 * @param requestTypeId null for an issue that is no customer request
 * @param resolved when it last came into a status of the category "done"; null while it is open
 */
public record IssueRow(
        long id,
        String key,
        long projectId,
        long typeId,
        StatusRow status,
        @Nullable Long requestTypeId,
        String summary,
        @Nullable String description,
        @Nullable String reporterKey,
        @Nullable String creatorKey,
        @Nullable String assigneeKey,
        Instant created,
        Instant updated,
        @Nullable Instant resolved,
        PriorityRow priority) {}
