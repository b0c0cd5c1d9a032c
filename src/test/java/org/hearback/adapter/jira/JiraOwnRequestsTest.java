package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.servicedesk.api.ServiceDeskServiceException;
import com.atlassian.servicedesk.api.request.ServiceDeskCustomerRequestService;

import org.hearback.claim.OwnRequests;
import org.hearback.claim.OwnRequests.OwnRequest;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import java.util.List;

class JiraOwnRequestsTest {
    private final HostedJira jira = new HostedJira();
    private final Portal portal = new Portal(jira);

    @Test
    void given_requests_when_a_visitor_asks_then_they_say_what_stands_on_the_portal() {
        var open = portal.ask("kim", "The export hangs");
        var done = portal.ask("kim", "Now the import hangs");
        jira.step(done, "Resolve");

        assertThat(requests().find(List.of(open.issueId(), done.issueId(), 987_654_321L)))
                .containsExactlyInAnyOrder(
                        new OwnRequest(
                                open,
                                "The export hangs",
                                jira.issue(open).getStatus().getName(),
                                false),
                        new OwnRequest(
                                done,
                                "Now the import hangs",
                                jira.issue(done).getStatus().getName(),
                                true));
    }

    @Test
    void given_an_issue_that_is_no_request_when_a_visitor_asks_then_its_own_status_is_told() {
        var issue = portal.ask("kim", "The export hangs");
        Mockito.doThrow(new ServiceDeskServiceException("no such request", "sd.notfound"))
                .when(jira.watched(ServiceDeskCustomerRequestService.class))
                .getCustomerRequest(Mockito.any(), Mockito.any());

        assertThat(requests().find(List.of(issue.issueId())))
                .extracting(OwnRequest::status)
                .containsExactly(jira.issue(issue).getStatus().getName());
    }

    private OwnRequests requests() {
        return jira.desk().ownRequests();
    }
}
