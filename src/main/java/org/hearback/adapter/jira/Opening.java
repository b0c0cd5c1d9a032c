package org.hearback.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.field.FieldId;
import com.atlassian.servicedesk.api.field.FieldInputValue;
import com.atlassian.servicedesk.api.request.ServiceDeskCustomerRequestService;

import org.hearback.adapter.jira.ServiceProjects.Place;
import org.hearback.channel.ReporterPolicy;
import org.hearback.request.OpenedRequest;
import org.hearback.request.RequestDraft;
import org.jspecify.annotations.Nullable;

/** Opens true service desk requests, each post's once. Thread-safe. */
final class Opening {
    private static final FieldId SUMMARY = FieldId.withId("summary");
    private static final FieldId DESCRIPTION = FieldId.withId("description");

    private final ServiceProjects projects;
    private final CustomerAccounts customers;
    private final ServiceDeskCustomerRequestService requests;
    private final EarlierRequests earlier;
    private final RequestText text;
    private final Marks marks;

    Opening(
            ServiceProjects projects,
            CustomerAccounts customers,
            ServiceDeskCustomerRequestService requests,
            EarlierRequests earlier,
            RequestText text,
            Marks marks) {
        this.projects = projects;
        this.customers = customers;
        this.requests = requests;
        this.earlier = earlier;
        this.text = text;
        this.marks = marks;
    }

    /** The post's request, which is opened unless an earlier try did. */
    OpenedRequest open(RequestDraft draft, ApplicationUser agent) throws Exception {
        var desk = draft.channel().desk();
        var place = projects.place(desk, agent); // first, so that no account is made in vain
        var customer =
                desk.reporter() == ReporterPolicy.CUSTOMER ? customers.of(draft, agent) : null;
        var description = text.description(draft);
        var found = earlier.find(draft, description, agent);
        var issue =
                found.isPresent()
                        ? found.get()
                        : create(place, draft, description, agent, customer);
        marks.markIssue(issue.getId(), draft.post().key());
        return new OpenedRequest(
                LiveIssues.refTo(issue), customer == null ? null : customer.getKey());
    }

    private Issue create(
            Place place,
            RequestDraft draft,
            String description,
            ApplicationUser agent,
            @Nullable ApplicationUser customer) {
        var parameters =
                requests.newCreateBuilder()
                        .serviceDesk(place.desk())
                        .requestType(place.type())
                        .fieldValue(SUMMARY, FieldInputValue.withValue(text.summary(draft.post())))
                        .fieldValue(DESCRIPTION, FieldInputValue.withValue(description));
        if (customer != null) parameters = parameters.raiseOnBehalfOf(customer.getUsername());
        return requests.createCustomerRequest(agent, parameters.build()).getIssue();
    }
}
