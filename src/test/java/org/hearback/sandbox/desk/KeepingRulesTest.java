package org.hearback.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.rules.Comments;
import org.hearback.sandbox.desk.rules.FieldChange;
import org.hearback.sandbox.desk.rules.Issues;
import org.hearback.sandbox.desk.rules.Keeping;
import org.hearback.sandbox.desk.rules.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class KeepingRulesTest {
    private TestDesk desk;
    private Keeping keeping;
    private Account admin;

    @BeforeEach
    void a_desk() {
        desk = TestDesk.fresh();
        keeping = desk.rules.keeping();
        admin = desk.account("admin");
    }

    private IssueRow issue(String key) {
        return desk.books.issues().byKey(key).orElseThrow();
    }

    @Test
    void given_an_issue_when_it_moves_to_another_project_then_its_old_key_still_leads_to_it() {
        long id = issue("APP-1").id();
        desk.rules.planning().concern(admin, issue("APP-1"), List.of("Web"));
        desk.changes.clear();

        IssueRow moved = keeping.move(admin, issue("APP-1"), "SUP");

        assertThat(moved.key()).isEqualTo("SUP-3");
        assertThat(moved.status().name()).isEqualTo("Open");
        assertThat(issue("APP-1").id()).isEqualTo(id);
        assertThat(desk.books.versions().fixing(id)).isEmpty();
        assertThat(desk.books.components().ofIssue(id)).isEmpty();
        assertThat(desk.changes)
                .extracting(FieldChange::field)
                .contains("Key", "project", "Fix Version", "Component");
        assertThat(desk.happened).contains("RELOCATED SUP-3 by admin");
    }

    @Test
    void given_a_request_when_it_moves_to_a_software_project_then_it_is_no_request_any_more() {
        IssueRow moved = keeping.move(admin, issue("SUP-1"), "APP");

        assertThat(moved.requestTypeId()).isNull();
        assertThatThrownBy(() -> desk.rules.requests().view(desk.account("kim"), moved.key()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void given_people_without_permission_when_they_move_or_delete_then_it_is_refused() {
        assertThatThrownBy(() -> keeping.move(desk.account("dev"), issue("APP-1"), "SUP"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> keeping.move(admin, issue("APP-1"), "APP"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> keeping.delete(desk.account("mara"), issue("APP-1"), false))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> keeping.archive(desk.account("dev"), issue("APP-1")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void given_an_issue_when_it_is_deleted_then_its_links_go_first_and_all_is_told() {
        var duplicate = desk.rules.links().type("Duplicate");
        desk.rules.links().link(admin, duplicate, issue("SUP-1"), issue("APP-1"));
        desk.happened.clear();

        keeping.delete(admin, issue("APP-1"), false);

        assertThat(desk.books.issues().byKey("APP-1")).isEmpty();
        assertThat(desk.books.links().outward(issue("SUP-1").id())).isEmpty();
        assertThat(desk.happened)
                .containsExactly("UNLINKED SUP-1 duplicates APP-1", "DELETED APP-1 by admin");
    }

    @Test
    void given_an_issue_with_parts_when_it_is_deleted_then_that_must_be_said() {
        desk.rules.planning().belong(admin, issue("APP-1"), "APP-3");

        assertThatThrownBy(() -> keeping.delete(admin, issue("APP-3"), false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("subtasks");
        keeping.delete(admin, issue("APP-3"), true);
        assertThat(desk.books.issues().byKey("APP-1")).isEmpty();
    }

    @Test
    void given_an_archived_issue_when_used_then_it_can_be_read_and_nothing_else() {
        IssueRow archived = keeping.archive(admin, issue("APP-1"));

        assertThat(desk.rules.issues().view(admin, "APP-1").archived()).isTrue();
        assertThat(desk.find("admin", "key = APP-1")).isEmpty();
        assertThat(desk.rules.issues().transitions(admin, archived)).isEmpty();
        assertThatThrownBy(
                        () ->
                                desk.rules
                                        .issues()
                                        .edit(admin, archived, new Issues.Change("x", null, null)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(
                        () ->
                                desk.rules
                                        .comments()
                                        .add(admin, archived, "x", null, Comments.audience(true)))
                .isInstanceOf(Refusal.class);
        IssueRow back = keeping.restore(admin, archived);
        assertThat(back.archived()).isFalse();
        assertThat(desk.find("admin", "key = APP-1")).containsExactly("APP-1");
    }
}
