package org.hearback.adapter.jira;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.servicedesk.api.request.CustomerRequest;

import org.hearback.customer.FiledRequest;

import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells of issues as requests of customers. Thread-safe. */
final class FiledRequests {
    private final PortalRequests portal;
    private final ServiceProjects projects;

    FiledRequests(PortalRequests portal, ServiceProjects projects) {
        this.portal = portal;
        this.projects = projects;
    }

    /** In the order of the issues; asks the service desk once an issue, and once a request type. */
    List<FiledRequest> of(Collection<? extends Issue> issues) {
        var types = new HashMap<Integer, String>();
        return issues.stream().map(issue -> of(issue, types)).toList();
    }

    private FiledRequest of(Issue issue, Map<Integer, String> types) {
        var type =
                portal.find(issue)
                        .map(CustomerRequest::getRequestTypeId)
                        .map(id -> types.computeIfAbsent(id, projects::typeName))
                        .orElse("");
        Date created = issue.getCreated();
        return new FiledRequest(
                LiveIssues.refTo(issue),
                issue.getSummary(),
                type,
                issue.getStatus().getNameTranslation(),
                Reopening.isResolved(issue),
                created.toInstant(),
                issue.getComponents().stream().map(ProjectComponent::getName).toList());
    }
}
