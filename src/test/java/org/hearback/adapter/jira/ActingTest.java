package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.ServerException;
import com.atlassian.servicedesk.api.ServiceDeskServiceException;

import org.hearback.request.DeskRefused;
import org.hearback.request.DeskUnavailable;
import org.junit.jupiter.api.Test;

class ActingTest {
    private final HostedJira jira = new HostedJira();
    private final JiraAuthenticationContext context = jira.service(JiraAuthenticationContext.class);
    private final Acting acting = new Acting(context);

    @Test
    void given_a_worker_when_it_acts_then_jira_sees_the_user_and_nobody_afterwards() {
        var during = acting.as(jira.user("bot"), "work", () -> name(context.getLoggedInUser()));

        assertThat(during).isEqualTo("bot");
        assertThat(context.getLoggedInUser()).isNull();
    }

    @Test
    void given_a_web_request_when_it_acts_then_it_belongs_to_its_caller_again_afterwards() {
        context.setLoggedInUser(jira.user("admin"));

        assertThatThrownBy(() -> acting.run(jira.user("bot"), "work", this::fail))
                .isInstanceOf(DeskUnavailable.class);

        assertThat(name(context.getLoggedInUser())).isEqualTo("admin");
    }

    @Test
    void given_a_web_request_when_it_acts_as_nobody_then_its_caller_is_not_seen() {
        context.setLoggedInUser(jira.user("admin"));

        var during = acting.as(null, "read", () -> context.getLoggedInUser() == null);

        assertThat(during).isTrue();
    }

    @Test
    void given_the_service_desk_refuses_when_it_acts_then_its_words_are_the_refusal() {
        var refusal = new ServiceDeskServiceException("Summary is required.", "sd.field");

        assertThatThrownBy(
                        () ->
                                acting.run(
                                        null,
                                        "work",
                                        () -> {
                                            throw refusal;
                                        }))
                .isInstanceOf(DeskRefused.class)
                .hasMessage("Summary is required.")
                .hasCause(refusal);
    }

    @Test
    void given_the_service_desk_is_ill_when_it_acts_then_a_later_try_may_help() {
        assertThatThrownBy(
                        () ->
                                acting.run(
                                        null,
                                        "work",
                                        () -> {
                                            throw new ServerException("no database", "sd.error");
                                        }))
                .isInstanceOf(DeskUnavailable.class)
                .hasMessageContaining("work");
    }

    @Test
    void given_jira_fails_when_it_acts_then_a_later_try_may_help() {
        assertThatThrownBy(() -> acting.run(jira.user("bot"), "link A-1", this::fail))
                .isInstanceOf(DeskUnavailable.class)
                .hasMessage("Jira failed to link A-1")
                .hasCauseInstanceOf(CreateException.class);
    }

    private void fail() throws CreateException {
        throw new CreateException("deadlock");
    }

    private static String name(ApplicationUser user) {
        return user.getUsername();
    }
}
