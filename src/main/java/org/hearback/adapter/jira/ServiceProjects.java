package org.hearback.adapter.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.ServiceDesk;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.ServiceDeskServiceException;
import com.atlassian.servicedesk.api.requesttype.RequestType;
import com.atlassian.servicedesk.api.requesttype.RequestTypeService;
import com.atlassian.servicedesk.api.util.paging.SimplePagedRequest;

import org.hearback.channel.Desk;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The service projects and their request types, whoever asks. Thread-safe. */
final class ServiceProjects {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceProjects.class);
    private static final String SERVICE_PROJECT = "service_desk";

    /** How many request types are asked for at once; more than most projects have. */
    private static final int PAGE = 100;

    private final ProjectManager projects;
    private final ServiceDeskManager desks;
    private final RequestTypeService types;
    private final Words words;

    ServiceProjects(
            ProjectManager projects,
            ServiceDeskManager desks,
            RequestTypeService types,
            Words words) {
        this.projects = projects;
        this.desks = desks;
        this.types = types;
        this.words = words;
    }

    /** All that are not archived, by name. */
    List<Project> all() {
        return projects.getProjects().stream()
                .filter(ServiceProjects::isOpen)
                .sorted(Comparator.comparing(Project::getName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** The project of that id, if it is one of {@link #all()}. */
    Optional<Project> find(long projectId) {
        return Optional.ofNullable(projects.getProjectObj(projectId))
                .filter(ServiceProjects::isOpen);
    }

    /** The project's request types, in the service desk's order; none where its desk is off. */
    List<RequestType> typesOf(Project project, @Nullable ApplicationUser asker) {
        try {
            return typesOf(desks.getServiceDeskForProject(project), asker);
        } catch (ServiceDeskServiceException e) {
            LOG.debug("{} offers no request types: its desk is off", project.getKey(), e);
            return List.of();
        }
    }

    /** The name of the request type; empty where it is gone. */
    String typeName(int requestTypeId) {
        var query =
                types.newQueryBuilder()
                        .requestType(requestTypeId)
                        .requestOverrideSecurity(true)
                        .build();
        return types.getRequestTypes(null, query).getResults().stream()
                .findFirst()
                .map(RequestType::getName)
                .orElse("");
    }

    /** Where a request is opened; refused where that place is gone. */
    Place place(Desk wanted, ApplicationUser asker) {
        var project = projects.getProjectObj(wanted.projectId());
        if (project == null)
            throw words.refusal("hearback.desk.project.gone", "" + wanted.projectId());
        if (project.isArchived())
            throw words.refusal("hearback.desk.project.archived", project.getKey());
        var desk = desks.getServiceDeskForProject(project);
        return typesOf(desk, asker).stream()
                .filter(type -> type.getId() == wanted.requestTypeId())
                .findFirst()
                .map(type -> new Place(project, desk, type))
                .orElseThrow(
                        () ->
                                words.refusal(
                                        "hearback.desk.requesttype.gone",
                                        "" + wanted.requestTypeId(),
                                        project.getKey()));
    }

    /** Whether customers can raise requests in the project. */
    static boolean isService(Project project) {
        return SERVICE_PROJECT.equals(project.getProjectTypeKey().getKey());
    }

    private static boolean isOpen(Project project) {
        return !project.isArchived() && isService(project);
    }

    private List<RequestType> typesOf(ServiceDesk desk, @Nullable ApplicationUser asker) {
        var found = new ArrayList<RequestType>();
        while (true) {
            var query =
                    types.newQueryBuilder()
                            .serviceDesk(desk.getId())
                            .requestOverrideSecurity(true)
                            .pagedRequest(SimplePagedRequest.paged(found.size(), PAGE))
                            .build();
            var page = types.getRequestTypes(asker, query);
            found.addAll(page.getResults());
            if (!page.hasNextPage() || page.getResults().isEmpty()) return found;
        }
    }

    /** Where a request is opened. */
    record Place(Project project, ServiceDesk desk, RequestType type) {}
}
