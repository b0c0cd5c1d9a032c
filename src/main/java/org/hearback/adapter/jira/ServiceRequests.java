package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Issues of all service projects by their reporters, whoever may see them. Thread-safe. */
final class ServiceRequests {
    private final ServiceProjects projects;
    private final ReportedIssues reported;

    ServiceRequests(ServiceProjects projects, ReportedIssues reported) {
        this.projects = projects;
        this.reported = reported;
    }

    /** Issue ids, newest first. */
    List<Long> newest(Collection<String> customerKeys, int limit) throws SearchException {
        return find(customerKeys, "", limit);
    }

    /** Issue ids of those that are not resolved, newest first. */
    List<Long> open(Collection<String> customerKeys, int limit) throws SearchException {
        return find(customerKeys, "AND statusCategory != Done ", limit);
    }

    private List<Long> find(Collection<String> customerKeys, String which, int limit)
            throws SearchException {
        var places =
                projects.all().stream()
                        .map(project -> project.getId().toString())
                        .collect(Collectors.joining(", "));
        if (places.isEmpty()) return List.of();
        var rest = "AND project in (" + places + ") " + which + "ORDER BY created DESC";
        return reported.all(customerKeys, rest, limit).stream().map(Issue::getId).toList();
    }
}
