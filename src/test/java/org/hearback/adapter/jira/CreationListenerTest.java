package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.ProjectManager;

import org.hearback.request.Reporters.Reported;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

class CreationListenerTest {
    private final HostedJira jira = new HostedJira();
    private final Portal portal = new Portal(jira);
    private final List<Reported> heard = new ArrayList<>();

    @Test
    void given_a_customer_when_they_ask_on_the_portal_then_the_door_hears_once_who_asks_what() {
        listener(heard::add).start();

        var request = portal.ask("kim", "The export hangs");

        assertThat(heard)
                .extracting(Reported::request, Reported::userKey)
                .containsExactly(tuple(request, jira.user("kim").getKey()));
    }

    @Test
    void given_a_request_when_it_is_resolved_then_the_door_hears_nothing() {
        var request = portal.ask("kim", "The export hangs");
        listener(heard::add).start();

        jira.step(request, "Resolve");

        assertThat(heard).isEmpty();
    }

    @Test
    void given_an_issue_of_another_kind_of_project_when_created_then_the_door_hears_nothing() {
        var software = jira.service(ProjectManager.class).getProjects();
        Issue issue = mock();
        when(issue.getProjectObject())
                .thenReturn(
                        software.stream()
                                .filter(project -> !ServiceProjects.isService(project))
                                .findFirst()
                                .orElseThrow());
        when(issue.getReporter()).thenReturn(jira.user("dev"));

        listener(heard::add).onIssueEvent(created(issue));

        assertThat(heard).isEmpty();
    }

    @Test
    void given_an_issue_without_a_reporter_when_created_then_the_door_hears_nothing() {
        var real = jira.issue(portal.ask("kim", "The export hangs"));
        Issue issue = mock();
        when(issue.getProjectObject()).thenReturn(real.getProjectObject());

        listener(heard::add).onIssueEvent(created(issue));

        assertThat(heard).isEmpty();
    }

    @Test
    void given_the_door_is_broken_when_a_customer_asks_then_the_customer_is_not_told() {
        var issue = jira.issue(portal.ask("kim", "The export hangs"));
        Consumer<Reported> broken =
                reported -> {
                    heard.add(reported);
                    throw new IllegalStateException("no database");
                };

        assertThatCode(() -> listener(broken).onIssueEvent(created(issue)))
                .doesNotThrowAnyException();

        assertThat(heard).hasSize(1);
    }

    @Test
    void given_it_was_stopped_when_a_customer_asks_then_the_door_hears_nothing() {
        var listener = listener(heard::add);
        listener.start();
        listener.stop();

        portal.ask("kim", "The export hangs");

        assertThat(heard).isEmpty();
    }

    private CreationListener listener(Consumer<Reported> door) {
        return jira.desk().creationListener(jira.service(EventPublisher.class), door);
    }

    private static IssueEvent created(Issue issue) {
        return new IssueEvent(issue, Map.of(), null, EventType.ISSUE_CREATED_ID);
    }
}
