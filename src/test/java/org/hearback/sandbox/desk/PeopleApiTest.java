package org.hearback.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.bc.user.search.UserSearchService;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.IssueEventBundle;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.servicedesk.api.ServiceDeskServiceException;
import com.atlassian.servicedesk.api.feedback.RequestFeedbackDetailsService;
import com.atlassian.servicedesk.api.organization.OrganizationService;

import org.hearback.sandbox.desk.rules.DeskEvents;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.host.CurrentUser;
import org.hearback.sandbox.host.Events;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Mail, addresses, organizations, ratings and issue events, as a plugin meets them. */
class PeopleApiTest {
    private final List<Long> heard = new ArrayList<>();
    private final Events events = new Events();
    private JavaApi api;

    @BeforeEach
    void a_desk() {
        api = JavaApi.open(events, new CurrentUser());
    }

    /** Public for the host to call. */
    public final class Listener {
        @EventListener
        public void on(IssueEvent event) {
            heard.add(event.getEventTypeId());
        }

        @EventListener
        public void on(IssueEventBundle bundle) {
            heard.add(-(long) bundle.getEvents().size());
        }
    }

    private ApplicationUser user(String name) {
        return api.get(UserManager.class).getUserByName(name);
    }

    @Test
    void given_an_address_in_other_letters_when_searched_then_its_user_is_found() {
        assertThat(api.get(UserSearchService.class).findUserKeysByEmail("KIM@example.org"))
                .containsExactly("kim");
        assertThat(api.get(UserSearchService.class).findUserKeysByEmail("none@example.org"))
                .isEmpty();
    }

    @Test
    void given_an_organization_when_agents_members_and_others_ask_then_the_others_see_none() {
        var service = api.get(OrganizationService.class);
        var all = service.newOrganizationsQueryBuilder().serviceDeskId(1).build();

        var seen = service.getOrganizations(user("mara"), all).getResults();
        var users =
                service.newUsersInOrganizationQuery().customerOrganization(seen.getFirst()).build();

        assertThat(seen).singleElement().extracting("name").isEqualTo("Kiwi Travel");
        assertThat(service.getOrganizations(user("kim"), all).size()).isEqualTo(1);
        assertThat(service.getOrganizations(user("lee"), all).size()).isZero();
        assertThat(service.getOrganizations(user("olga"), all).size()).isZero();
        assertThat(service.getUsersInOrganization(user("tom"), users).getResults())
                .containsExactly(user("kim"));
    }

    @Test
    void given_a_request_when_somebody_else_is_asked_for_feedback_then_it_is_refused() {
        var service = api.get(RequestFeedbackDetailsService.class);
        var issue = api.issueOf("SUP-1");

        var details = service.getRequestFeedbackDetails(user("kim"), issue);

        assertThat(details.getFeedbackScale()).isEqualTo(5);
        assertThat(details.getRequestFeedbackToken().getToken())
                .isEqualTo(
                        service.getRequestFeedbackDetails(user("kim"), issue)
                                .getRequestFeedbackToken()
                                .getToken());
        assertThatThrownBy(() -> service.getRequestFeedbackDetails(user("lee"), issue))
                .isInstanceOf(ServiceDeskServiceException.class);
    }

    @Test
    void given_a_listener_when_a_request_is_prioritised_then_the_event_comes_alone_and_bundled() {
        events.register(new Listener());

        api.prioritise("SUP-1", "1");

        assertThat(heard).containsExactly(EventType.ISSUE_UPDATED_ID, -1L);
    }

    @Test
    void given_a_request_when_opened_resolved_and_reopened_then_each_is_told_after_it_is_stored() {
        var desk = TestDesk.fresh();

        var request = desk.raise("kim", "Help");
        var resolved = desk.move("mara", request, "Resolve");
        desk.move("mara", resolved, "Reopen");

        assertThat(desk.happened)
                .containsExactly(
                        DeskEvents.Happening.CREATED + " SUP-3 by kim",
                        DeskEvents.Happening.RESOLVED + " SUP-3 by mara",
                        DeskEvents.Happening.REOPENED + " SUP-3 by mara");
    }

    @Test
    void given_a_resolved_request_when_its_reporter_rates_it_then_jql_finds_the_rating() {
        var desk = TestDesk.fresh();
        var request = desk.raise("kim", "Help");
        assertThatThrownBy(
                        () -> desk.rules.surveys().rate(desk.account("kim"), request, 5, "early"))
                .isInstanceOf(Refusal.class);
        var resolved = desk.move("mara", request, "Resolve");

        desk.rules.surveys().rate(desk.account("kim"), resolved, 2, "");
        desk.rules.surveys().rate(desk.account("kim"), resolved, 4, "quick");

        assertThat(desk.find("mara", "satisfaction >= 4")).containsExactly(request.key());
        assertThat(desk.find("mara", "satisfaction = 2")).isEmpty();
        assertThatThrownBy(() -> desk.rules.surveys().rate(desk.account("lee"), resolved, 1, ""))
                .isInstanceOf(Refusal.class);
    }
}
