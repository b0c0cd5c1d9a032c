package org.hearback.customer;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.RequestRef;

import java.time.Instant;
import java.util.List;

/**
 * A request as Jira has it now.
 *
 * @param type the name of its request type; empty where it has none
 * @param status as agents read it
 * @param components the names of its components
 */
public record FiledRequest(
        RequestRef request,
        String summary,
        String type,
        String status,
        boolean resolved,
        Instant createdAt,
        List<String> components) {
    public FiledRequest {
        requireNonNull(request, "request");
        requireNonNull(summary, "summary");
        requireNonNull(type, "type");
        requireNonNull(status, "status");
        requireNonNull(createdAt, "createdAt");
        components = List.copyOf(components);
    }
}
