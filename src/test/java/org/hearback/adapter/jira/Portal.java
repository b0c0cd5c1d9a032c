package org.hearback.adapter.jira;

import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.field.FieldId;
import com.atlassian.servicedesk.api.field.FieldInputValue;
import com.atlassian.servicedesk.api.request.ServiceDeskCustomerRequestService;
import com.atlassian.servicedesk.api.requesttype.RequestTypeService;

import org.hearback.kernel.RequestRef;

/** What customers do on the portal of a test's Jira, and who looks at it. */
final class Portal {
    private final HostedJira jira;

    Portal(HostedJira jira) {
        this.jira = jira;
    }

    /** The customer asks for help. */
    RequestRef ask(String customer, String summary) {
        var project = jira.service(ProjectManager.class).getProjectObj(projectId());
        var desk = jira.service(ServiceDeskManager.class).getServiceDeskForProject(project);
        var types = jira.service(RequestTypeService.class);
        var asker = jira.user(customer);
        var query =
                types.newQueryBuilder()
                        .requestType(jira.requestType("Get help").requestTypeId())
                        .build();
        var requests = jira.service(ServiceDeskCustomerRequestService.class);
        var wish =
                requests.newCreateBuilder()
                        .serviceDesk(desk)
                        .requestType(types.getRequestTypes(asker, query).getResults().getFirst())
                        .fieldValue(FieldId.withId("summary"), FieldInputValue.withValue(summary))
                        .build();
        return LiveIssues.refTo(requests.createCustomerRequest(asker, wish).getIssue());
    }

    /** Where they ask. */
    long projectId() {
        return jira.requestType("Get help").projectId();
    }

    /** From now on that user looks. */
    void look(String user) {
        jira.service(JiraAuthenticationContext.class).setLoggedInUser(jira.user(user));
    }
}
