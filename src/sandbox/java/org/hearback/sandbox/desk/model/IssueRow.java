package org.hearback.sandbox.desk.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An issue, as stored.
 *
 * @param requestTypeId null for an issue that is no customer request
 * @param resolved when it last came into a status of the category "done"; null while it is open
 * @param resolution why it is over; null while it is open
 * @param parentId the issue of which it is a sub-task; null for an issue of its own
 * @param epicId the epic to which it belongs; null for none
 * @param archived whether it can only be read
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
        PriorityRow priority,
        @Nullable ResolutionRow resolution,
        @Nullable Long parentId,
        @Nullable Long epicId,
        boolean archived) {}
