package org.hearback.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.TransitionRow;
import org.hearback.sandbox.desk.rules.NewIssue;
import org.hearback.sandbox.desk.rules.Permissions;
import org.hearback.sandbox.desk.rules.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssueRulesTest {
    private TestDesk desk;
    private IssueRow issue;

    @BeforeEach
    void a_desk() {
        desk = TestDesk.fresh();
        issue = desk.books.issues().byKey("SUP-1").orElseThrow();
    }

    private static NewIssue bug(String summary) {
        return NewIssue.of("APP", "Bug", summary);
    }

    @Test
    void given_an_agent_when_they_look_at_steps_then_they_are_those_of_the_workflow() {
        assertThat(desk.rules.issues().transitions(desk.account("mara"), issue))
                .extracting(TransitionRow::name)
                .containsExactlyInAnyOrder("Start work", "Wait for customer", "Resolve");
        assertThat(desk.rules.issues().transitions(desk.account("kim"), issue)).isEmpty();
    }

    @Test
    void given_an_issue_when_it_is_resolved_and_reopened_then_its_resolution_date_comes_and_goes() {
        IssueRow resolved = desk.move("mara", issue, "Resolve");
        IssueRow reopened = desk.move("mara", resolved, "Reopen");

        assertThat(resolved.resolved()).isEqualTo(TestDesk.START);
        assertThat(reopened.resolved()).isNull();
        assertThat(reopened.status().name()).isEqualTo("Reopened");
    }

    @Test
    void given_two_agents_when_both_take_a_step_then_the_second_is_told() {
        desk.move("mara", issue, "Resolve");

        assertThatThrownBy(() -> desk.move("tom", issue, "Start work"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("CONFLICT");
    }

    @Test
    void given_a_step_of_another_status_when_taken_then_it_is_refused() {
        int reopen =
                desk.books.workflows().all("service_desk").stream()
                        .filter(step -> step.name().equals("Reopen"))
                        .findFirst()
                        .orElseThrow()
                        .id();

        assertThatThrownBy(
                        () -> desk.rules.issues().transition(desk.account("mara"), issue, reopen))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void given_a_developer_when_they_create_a_bug_then_it_has_the_next_key() {
        IssueRow made = desk.rules.creation().create(desk.account("dev"), bug("Crash"));

        assertThat(made.key()).isEqualTo("APP-4");
        assertThat(made.reporterKey()).isEqualTo("dev");
    }

    @Test
    void given_people_without_permission_when_they_create_or_look_then_it_is_refused() {
        assertThatThrownBy(() -> desk.rules.creation().create(desk.account("kim"), bug("x")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.rules.creation().create(null, bug("x")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ANONYMOUS");
        assertThatThrownBy(() -> desk.rules.issues().view(desk.account("dev"), "SUP-1"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("MISSING");
    }

    @Test
    void given_an_archived_project_when_permissions_are_asked_then_only_looking_is_left() {
        desk.books.projects().setArchived(issue.projectId(), true);
        var project = desk.project("SUP");

        var mara = desk.account("mara");
        assertThat(desk.rules.permissions().may(mara, Permissions.BROWSE, project)).isTrue();
        assertThat(desk.rules.permissions().may(mara, Permissions.COMMENT, project)).isFalse();
        assertThat(desk.rules.permissions().isAgent(mara, project)).isFalse();
    }

    @Test
    void given_an_account_that_is_switched_off_when_permissions_are_asked_then_none_are_left() {
        desk.books.accounts().setActive("mara", false);

        assertThat(desk.rules.permissions().isAgent(desk.account("mara"), desk.project("SUP")))
                .isFalse();
        assertThat(desk.books.accounts().login("mara", "mara")).isEmpty();
    }
}
