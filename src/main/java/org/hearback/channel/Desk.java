package org.hearback.channel;

import static java.util.Objects.requireNonNull;

/**
 * Where a channel's requests are opened, and as whom.
 *
 * @param projectId Jira's id of the service project
 * @param requestTypeId JSM's id of the request type
 * @param userKey Jira user key of the channel's own user: an agent of the project, who opens the
 *     requests
 * @param reporter who reports where Jira does not know the author
 */
public record Desk(long projectId, int requestTypeId, String userKey, ReporterPolicy reporter) {
    public Desk {
        requireNonNull(reporter, "reporter");
        if (projectId <= 0) throw new IllegalArgumentException("project id is " + projectId);
        if (requestTypeId <= 0)
            throw new IllegalArgumentException("request type id is " + requestTypeId);
        if (userKey.isBlank()) throw new IllegalArgumentException("userKey is blank");
    }
}
