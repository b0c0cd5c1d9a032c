package org.hearback.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.ResolutionRow;
import org.hearback.sandbox.desk.model.TransitionRow;
import org.hearback.sandbox.desk.rules.FieldChange;
import org.hearback.sandbox.desk.rules.NewIssue;
import org.hearback.sandbox.desk.rules.Planning;
import org.hearback.sandbox.desk.rules.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class PlanningRulesTest {
    private TestDesk desk;
    private Planning planning;
    private Account nora;

    @BeforeEach
    void a_desk() {
        desk = TestDesk.fresh();
        planning = desk.rules.planning();
        nora = desk.account("nora");
    }

    private IssueRow issue(String key) {
        return desk.books.issues().byKey(key).orElseThrow();
    }

    private NewIssue wanted(String type, NewIssue.Plan plan) {
        return new NewIssue("APP", type, "A change", null, null, null, plan);
    }

    @Test
    void given_fix_versions_when_they_change_then_each_one_is_a_change_of_its_own() {
        planning.fix(nora, issue("APP-1"), List.of("3.3"));

        assertThat(desk.changes).extracting(FieldChange::field).containsOnly("Fix Version");
        assertThat(desk.changes).extracting(FieldChange::fromText).containsExactly("3.2", null);
        assertThat(desk.changes).extracting(FieldChange::toText).containsExactly(null, "3.3");
        assertThat(desk.happened).containsExactly("UPDATED APP-1 by nora");
    }

    @Test
    void given_an_update_that_changes_nothing_when_done_then_nothing_is_told() {
        planning.fix(nora, issue("APP-1"), List.of("3.2"));

        assertThat(desk.happened).isEmpty();
    }

    @Test
    void given_an_issue_when_it_gets_a_parent_then_it_is_a_sub_task_until_that_is_taken_back() {
        IssueRow part = planning.belong(nora, issue("APP-1"), "APP-3");

        assertThat(part.parentId()).isEqualTo(issue("APP-3").id());
        assertThat(desk.books.projects().issueType(part.typeId()))
                .hasValueSatisfying(type -> assertThat(type.isSubTask()).isTrue());
        assertThat(desk.changes).extracting(FieldChange::field).contains("Parent", "issuetype");
        assertThat(planning.belong(nora, part, "").parentId()).isNull();
    }

    @Test
    void given_a_parent_that_cannot_be_one_when_chosen_then_it_is_refused() {
        planning.belong(nora, issue("APP-1"), "APP-3");

        for (String parent : List.of("APP-2", "APP-3", "SUP-1", "APP-99", "APP-1"))
            assertThatThrownBy(() -> planning.belong(nora, issue("APP-3"), parent))
                    .as(parent)
                    .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> planning.belong(nora, issue("APP-2"), "APP-1"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sub-task itself");
    }

    @Test
    void given_an_epic_when_issues_are_put_into_it_then_only_those_that_fit_are() {
        assertThat(planning.inEpic(nora, issue("APP-1"), "APP-2").epicId())
                .isEqualTo(issue("APP-2").id());
        assertThat(planning.inEpic(nora, issue("APP-1"), "").epicId()).isNull();
        assertThatThrownBy(() -> planning.inEpic(nora, issue("APP-1"), "APP-3"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> planning.inEpic(nora, issue("APP-2"), "APP-2"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void given_a_new_issue_when_made_with_its_plan_then_one_event_tells_of_all() {
        var plan = new NewIssue.Plan(null, "APP-2", List.of("3.2"), List.of("Web"));

        IssueRow made = desk.rules.creation().create(nora, wanted("Story", plan));

        assertThat(made.epicId()).isEqualTo(issue("APP-2").id());
        assertThat(desk.find("nora", "fixVersion = 3.2 AND component = Web"))
                .containsExactly(made.key());
        assertThat(desk.happened).containsExactly("CREATED APP-4 by nora");
    }

    @Test
    void given_a_sub_task_without_a_parent_when_made_then_it_is_refused() {
        assertThatThrownBy(
                        () ->
                                desk.rules
                                        .creation()
                                        .create(nora, wanted("Sub-task", NewIssue.Plan.NONE)))
                .isInstanceOf(Refusal.class);
        var underNothing = new NewIssue.Plan("APP-99", null, List.of(), List.of());
        assertThatThrownBy(
                        () -> desk.rules.creation().create(nora, wanted("Sub-task", underNothing)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void given_a_resolution_when_work_is_over_then_it_says_why_until_work_goes_on() {
        IssueRow declined = step("Done", ResolutionRow.WONT_DO);

        assertThat(declined.resolution()).isEqualTo(ResolutionRow.WONT_DO);
        assertThat(desk.happened).containsExactly("RESOLVED APP-1 by nora");
        assertThat(desk.changes).extracting(FieldChange::field).contains("status", "resolution");
        assertThat(desk.move("nora", declined, "In Progress").resolution()).isNull();
        assertThatThrownBy(() -> step("To Do", ResolutionRow.WONT_DO)).isInstanceOf(Refusal.class);
        assertThat(desk.move("nora", issue("APP-1"), "Done").resolution())
                .isEqualTo(ResolutionRow.DONE);
    }

    private IssueRow step(String name, ResolutionRow why) {
        IssueRow bug = issue("APP-1");
        int id =
                desk.rules.issues().transitions(nora, bug).stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .map(TransitionRow::id)
                        .orElseThrow();
        return desk.rules.issues().transition(nora, bug, id, why);
    }

    @Test
    void given_an_assignee_when_chosen_then_it_is_told_and_customers_cannot_be_one() {
        IssueRow mine = desk.rules.issues().assign(nora, issue("APP-3"), "dev");

        assertThat(mine.assigneeKey()).isEqualTo("dev");
        assertThat(desk.happened).containsExactly("ASSIGNED APP-3 by nora");
        assertThatThrownBy(() -> desk.rules.issues().assign(nora, mine, "kim"))
                .isInstanceOf(Refusal.class);
    }
}
