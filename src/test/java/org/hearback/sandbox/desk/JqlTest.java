package org.hearback.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.sandbox.desk.jql.JqlRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class JqlTest {
    private TestDesk desk;

    /** SUP-1 (kim, export), SUP-2 (lee, dark mode), APP-1 to 3 at 10:00; SUP-3 (kim) at 11:00. */
    @BeforeEach
    void a_desk_with_four_issues() {
        desk = TestDesk.fresh();
        desk.clock.pass(Duration.ofHours(1));
        desk.raise("kim", "Printer is 100% on fire");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "project = SUP; SUP-3,SUP-2,SUP-1",
                "project = 'Acme App'; APP-3,APP-2,APP-1",
                "project in (SUP, APP) ORDER BY key ASC; SUP-1,SUP-2,APP-1,APP-2,APP-3,SUP-3",
                "project != SUP and assignee = dev; APP-1",
                "key = sup-2; SUP-2",
                "issuekey in (SUP-1, APP-1) order by key; SUP-1,APP-1",
                "key >= SUP-2 AND key < SUP-3; SUP-2",
                "reporter = kim; SUP-3,SUP-1",
                "reporter = currentUser(); ''",
                "project = SUP AND NOT (reporter = kim OR reporter = lee); ''",
                "reporter = lee OR reporter = kim AND summary ~ fire; SUP-3,SUP-2",
                "assignee is EMPTY and project = SUP; SUP-3,SUP-2,SUP-1",
                "assignee = dev; APP-1",
                "assignee is not empty; APP-1",
                "status = 'To Do' AND statusCategory = 'To Do' AND issuetype = Bug; APP-1",
                "statusCategory != Done and issuetype = Bug; APP-1",
                "resolution = Unresolved and issuetype = Bug; APP-1",
                "text ~ 'copy stored'; SUP-1",
                "summary ~ '100%'; SUP-3",
                "summary !~ fire AND project = SUP; SUP-2,SUP-1",
                "created >= '-30m'; SUP-3",
                "created < '2026-11-22 10:30' and project = SUP; SUP-2,SUP-1",
                "updated > 2026-11-23; ''",
                "'Customer Request Type' = 'Get help' order by created desc; SUP-3,SUP-1",
                "issuetype = Bug; APP-1",
                "resolution is EMPTY and issuetype = Epic; APP-2",
                "resolution in (Unresolved, Done) and issuetype = Epic; APP-2",
                "resolution != Unresolved; ''",
                "fixVersion = 3.2; APP-1",
                "fixVersion in (3.1, 3.3); ''",
                "fixVersion in unreleasedVersions(APP); APP-1",
                "fixVersion in releasedVersions(); ''",
                "fixVersion is EMPTY and project = APP; APP-3,APP-2",
                "fixVersion != 3.1; APP-1",
                "'Epic Link' = APP-2; APP-3",
                "'Epic Link' is empty and project = APP; APP-2,APP-1",
                "parent = APP-1; ''",
                "id not in (1, 2) and issuetype = Story; APP-3",
                "project not in (SUP) and issuetype in (Bug, Epic); APP-2,APP-1",
                "summary ~ 'letter list'; APP-3",
                "summary ~ 'larg*'; APP-3",
                "summary ~ 'art'; ''",
                "text ~ 'fires OR letters' order by key; APP-3,SUP-3",
                "text ~ 'nights -screen'; ''",
                "text ~ '\"dark mode\"'; SUP-2",
                "text ~ '\"mode dark\"'; ''",
                "order by created asc, key desc; APP-3,APP-2,APP-1,SUP-2,SUP-1,SUP-3",
            })
    void given_a_query_when_searched_then_these_issues_are_found(String query, String keys) {
        assertThat(String.join(",", desk.find("admin", query))).isEqualTo(keys);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "project = NOPE",
                "colour = red",
                "project =",
                "project = SUP AND",
                "(project = SUP",
                "project = SUP project = APP",
                "summary = fire",
                "project ~ SUP",
                "created > yesterday",
                "reporter = somebodyElse()",
                "project = \"SUP",
                "assignee is kim",
                "project = SUP ORDER created",
            })
    void given_a_query_that_jira_refuses_when_searched_then_it_is_refused(String query) {
        assertThatThrownBy(() -> desk.find("admin", query)).isInstanceOf(JqlRefused.class);
    }

    @Test
    void given_brackets_without_end_when_searched_then_it_is_refused_and_nothing_breaks() {
        assertThatThrownBy(() -> desk.find("admin", "(".repeat(20_000) + "key = SUP-1"))
                .isInstanceOf(JqlRefused.class)
                .hasMessageContaining("nested too deeply");
    }

    @Test
    void given_a_quote_in_a_text_when_searched_then_it_is_no_sql() {
        assertThat(desk.find("admin", "summary ~ \"x' OR 1=1 --\"")).isEmpty();
    }

    @Test
    void given_a_reader_without_permission_when_searched_then_nothing_is_found() {
        assertThat(desk.find("kim", "project = SUP")).isEmpty();
        assertThat(desk.find("dev", "key = SUP-1 OR key = APP-1")).containsExactly("APP-1");
    }

    @Test
    void given_a_resolved_issue_when_its_category_is_asked_for_then_it_is_found() {
        var issue = desk.books.issues().byKey("SUP-1").orElseThrow();

        desk.move("mara", issue, "Resolve");

        assertThat(desk.find("mara", "statusCategory = done")).containsExactly("SUP-1");
        assertThat(desk.find("mara", "resolved is not EMPTY")).containsExactly("SUP-1");
    }

    @Test
    void given_words_when_no_order_is_asked_for_then_what_fits_best_comes_first() {
        desk.raise("lee", "The printer prints dark pages, and the printer is loud");
        desk.raise("lee", "Dark printer");
        desk.raise("lee", "Loud");

        assertThat(desk.find("admin", "text ~ 'printer OR dark'"))
                .startsWith("SUP-5")
                .contains("SUP-4", "SUP-3", "SUP-2")
                .doesNotContain("SUP-6");
        assertThat(desk.find("admin", "text ~ 'printer OR dark' ORDER BY key DESC"))
                .startsWith("SUP-5", "SUP-4", "SUP-3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*dark", "?dark", "\"dark", "dark (mode", " ", "[dark"})
    void given_a_text_that_jira_cannot_read_when_searched_then_it_is_refused(String text) {
        assertThatThrownBy(
                        () -> desk.find("admin", "text ~ \"" + text.replace("\"", "\\\"") + "\""))
                .isInstanceOf(JqlRefused.class);
    }

    @Test
    void given_the_number_of_the_epic_field_when_searched_then_it_is_the_epic_link() {
        long epics = desk.books.fields().idOf("com.pyxis.greenhopper.jira:gh-epic-link");

        assertThat(desk.find("nora", "cf[" + epics + "] = APP-2")).containsExactly("APP-3");
    }
}
