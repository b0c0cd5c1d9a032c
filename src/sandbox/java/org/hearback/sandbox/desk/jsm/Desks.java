package org.hearback.sandbox.desk.jsm;

import com.atlassian.jira.project.Project;
import com.atlassian.servicedesk.api.ServiceDesk;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.ServiceDeskServiceException;

import org.hearback.sandbox.desk.model.ProjectRow;
import org.hearback.sandbox.desk.store.Books;

/** The service desks of service projects. */
final class Desks implements ServiceDeskManager {
    private final Books books;

    Desks(Books books) {
        this.books = books;
    }

    @Override
    public ServiceDesk getServiceDeskForProject(Project project) {
        return books.projects()
                .byId(project.getId())
                .filter(ProjectRow::isService)
                .map(Desk::new)
                .orElseThrow(
                        () ->
                                new ServiceDeskServiceException(
                                        "The project "
                                                + project.getKey()
                                                + " is no service project.",
                                        "sd.servicedesk.error.service.desk.does.not.exist"));
    }

    private record Desk(ProjectRow row) implements ServiceDesk {
        @Override
        public int getId() {
            Integer id = row.portalId();
            if (id == null) throw new IllegalStateException(row.key() + " has no portal");
            return id;
        }

        @Override
        public long getProjectId() {
            return row.id();
        }

        @Override
        public String getProjectName() {
            return row.name();
        }
    }
}
