package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueChangedEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.project.VersionDeleteEvent;
import com.atlassian.jira.event.project.VersionMergeEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.security.JiraAuthenticationContext;

import org.hearback.kernel.ChangeRef;
import org.hearback.kernel.RequestRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ChangeListenerTest {
    private final HostedJira jira = new HostedJira();
    private final Product product = new Product(jira);
    private final RequestRef request = new Portal(jira).ask("kim", "The export hangs");
    private final Issue change = product.make("Export in the background");
    private final Issue other = product.make("Export to a file");
    private final Heard heard = new Heard();

    @BeforeEach
    void listen() {
        jira.loops().keepLinkType();
        jira.loops().listener(jira.service(EventPublisher.class), heard).start();
    }

    @Test
    void given_a_version_when_released_and_taken_back_then_both_are_told() {
        long version = product.version("3.2").getId();

        product.release("3.2", true);
        product.release("3.2", false);

        assertThat(heard.all).containsExactly("version " + version, "version " + version);
    }

    @Test
    void given_versions_when_merged_or_deleted_then_the_one_that_is_left_is_told() {
        var kept = product.version("3.2");
        var gone = product.version("3.3");
        var events = jira.service(EventPublisher.class);

        events.publish(new VersionMergeEvent(kept, gone));
        events.publish(new VersionDeleteEvent(gone));

        assertThat(heard.all).containsExactly("version " + kept.getId(), "version " + gone.getId());
    }

    @Test
    void given_a_step_of_its_workflow_when_taken_then_the_change_is_told_once() {
        product.step(change, "In Progress");

        assertThat(heard.all).containsExactly("issue " + change.getId());
    }

    @Test
    void given_a_project_without_loops_when_its_issues_change_then_nothing_is_told() {
        heard.concerned = false;

        product.step(change, "In Progress");

        assertThat(heard.all).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jira, Fix Version, true",
        "jira, status, true",
        "jira, resolution, true",
        "jira, assignee, true",
        "jira, Parent, true",
        "jira, description, false",
        "jira, Comment, false",
        "custom, Epic Link, true",
        "custom, status, false"
    })
    void given_an_edit_when_it_can_turn_a_loop_then_it_is_told_else_not(
            String type, String field, boolean told) {
        publish(new ChangeItemBean(type, field, "1", "one", "2", "two"));

        assertThat(heard.all.contains("issue " + change.getId())).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"8, true, true", "8, false, false", "9, true, true", "9, false, true"})
    void given_an_issue_that_goes_or_moves_when_it_can_turn_a_loop_then_it_is_told(
            long type, boolean concerned, boolean told) {
        heard.concerned = concerned;

        jira.service(EventPublisher.class)
                .publish(new IssueEvent(change, Map.of(), jira.user("nora"), type));

        assertThat(heard.all.contains("issue " + change.getId())).isEqualTo(told);
    }

    @Test
    void given_any_other_event_of_an_issue_when_it_happens_then_nothing_is_told() {
        jira.service(EventPublisher.class)
                .publish(
                        new IssueEvent(
                                change, Map.of(), jira.user("nora"), EventType.ISSUE_UPDATED_ID));

        assertThat(heard.all).isEmpty();
    }

    @Test
    void given_jiras_own_dialog_when_linked_and_unlinked_then_it_is_told_who_did_it() {
        jira.service(JiraAuthenticationContext.class).setLoggedInUser(jira.user("mara"));

        product.link("Voice", jira.issue(request), change);
        product.unlink("Voice", jira.issue(request), change);

        var by = jira.user("mara").getKey();
        assertThat(heard.all)
                .containsExactly(
                        "linked %d %s by %s".formatted(request.issueId(), change.getKey(), by),
                        "unlinked %d %d by %s".formatted(request.issueId(), change.getId(), by));
    }

    @Test
    void given_a_rule_of_jira_when_it_links_then_the_lead_of_the_project_stands_for_it() {
        jira.service(JiraAuthenticationContext.class).clearLoggedInUser();

        product.link("Voice", jira.issue(request), change);

        var lead = change.getProjectObject().getProjectLead().getKey();
        assertThat(heard.all).singleElement().asString().endsWith(" by " + lead);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Duplicate", "Cloners"})
    void given_links_that_lead_to_loops_when_made_and_removed_then_both_ends_are_told(String type) {
        product.link(type, other, change);
        product.unlink(type, other, change);

        assertThat(heard.all)
                .containsExactly(
                        "issue " + other.getId(),
                        "issue " + change.getId(),
                        "issue " + other.getId(),
                        "issue " + change.getId());
    }

    @Test
    void given_other_links_when_made_then_nothing_is_told() {
        product.link("Relates", other, change);

        assertThat(heard.all).isEmpty();
    }

    @Test
    void given_the_door_is_broken_when_something_happens_then_the_user_is_not_told() {
        heard.broken = true;

        assertThatCode(
                        () -> {
                            product.release("3.2", true);
                            product.link("Voice", jira.issue(request), change);
                            product.link("Duplicate", other, change);
                            product.step(change, "In Progress");
                        })
                .doesNotThrowAnyException();
        assertThat(product.version("3.2").isReleased()).isTrue();
    }

    @Test
    void given_it_was_stopped_when_something_happens_then_nothing_is_told() {
        var none = new Heard();
        var listener = jira.loops().listener(jira.service(EventPublisher.class), none);
        listener.start();
        listener.stop();

        product.release("3.2", true);

        assertThat(heard.all).isNotEmpty();
        assertThat(none.all).isEmpty();
    }

    private void publish(ChangeItemBean item) {
        IssueChangedEvent event = mock();
        when(event.getIssue()).thenReturn(change);
        when(event.getChangeItems()).thenReturn(List.of(item));
        jira.service(EventPublisher.class).publish(event);
    }

    /** What was told, in order. */
    private static final class Heard implements ChangeListener.Door {
        private final List<String> all = new ArrayList<>();
        private boolean concerned = true;
        private boolean broken;

        @Override
        public boolean concerns(long projectId) {
            return concerned;
        }

        @Override
        public void touched(long issueId) {
            hear("issue " + issueId);
        }

        @Override
        public void versionTouched(long versionId) {
            hear("version " + versionId);
        }

        @Override
        public void linked(long requestId, ChangeRef change, String by) {
            hear("linked %d %s by %s".formatted(requestId, change.key(), by));
        }

        @Override
        public void unlinked(long requestId, long changeId, String by) {
            hear("unlinked %d %d by %s".formatted(requestId, changeId, by));
        }

        private void hear(String what) {
            if (broken) throw new IllegalStateException("no database");
            all.add(what);
        }
    }
}
