package org.hearback.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.sandbox.desk.jql.Functions;
import org.hearback.sandbox.desk.jql.JqlRefused;
import org.hearback.sandbox.desk.model.PropertyRow;
import org.hearback.sandbox.host.Extensions.IndexedPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** What plugins add to JQL: functions that find issues, and parts of properties. */
class JqlAdditionsTest {
    private static final String FIELD = "issue.property[tiny.mark].star";

    private TestDesk desk;
    private List<String> problems = List.of();

    @BeforeEach
    void a_desk_with_a_function_and_a_property() {
        desk = TestDesk.fresh();
        desk.functions.put("starred", new Starred());
        desk.indexed.add(new IndexedPart("tiny.mark", "star", "string"));
        desk.indexed.add(new IndexedPart("tiny.mark", "size", "number"));
        mark("SUP-1", "{\"star\":\"yes\",\"size\":3,\"other\":\"x\"}");
        mark("SUP-2", "{\"star\":\"no\",\"size\":10}");
    }

    private long id(String key) {
        return desk.books.issues().byKey(key).orElseThrow().id();
    }

    private void mark(String key, String json) {
        desk.books
                .properties()
                .put(PropertyRow.ISSUE, id(key), "tiny.mark", json, desk.clock.instant());
    }

    /** Finds SUP-1 by its id, and every key that it is given. */
    private final class Starred implements Functions.Added {
        @Override
        public boolean isList() {
            return true;
        }

        @Override
        public boolean givesIssues() {
            return true;
        }

        @Override
        public List<String> problems(Functions.Call call) {
            return problems;
        }

        @Override
        public Functions.Found find(Functions.Call call) {
            return new Functions.Found(List.of(id("SUP-1"), 4711L), call.arguments());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "issue in starred(); SUP-1",
                "issue in (starred(), SUP-2); SUP-2,SUP-1",
                "key in starred('APP-1', \"SUP-2\") order by key; SUP-1,SUP-2,APP-1",
                "issue not in starred() and project = SUP; SUP-2",
                "issue in starred() and reporter = lee; ''",
                "issue.property[tiny.mark].star = yes; SUP-1",
                "issue.property[\"tiny.mark\"].star = \"yes\"; SUP-1",
                "issue.property[tiny.mark].star != yes; SUP-2",
                "issue.property[tiny.mark].star in (yes, no); SUP-2,SUP-1",
                "issue.property[tiny.mark].star is empty and issuetype = Bug; APP-1",
                "issue.property[tiny.mark].size >= 3 and issue.property[tiny.mark].size < 10;"
                        + " SUP-1",
                "issue.property[tiny.mark].size is not empty"
                        + " order by issue.property[tiny.mark].size desc; SUP-2,SUP-1",
                "issue.property[tiny.mark].size is not empty"
                        + " order by issue.property[\"tiny.mark\"].size; SUP-1,SUP-2",
            })
    void given_an_addition_when_searched_then_these_issues_are_found(String query, String keys) {
        assertThat(String.join(",", desk.find("admin", query))).isEqualTo(keys);
    }

    @Test
    void given_a_reader_without_permission_when_a_function_finds_issues_then_they_stay_hidden() {
        assertThat(desk.find("kim", "issue in starred()")).isEmpty();
        assertThat(desk.find("dev", "issue in starred('APP-1')")).containsExactly("APP-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issue in unknown()",
                "issue = starred()",
                "reporter in starred()",
                "issue in starred(",
                "issue in starred",
                "issue.property[tiny.mark].other = x",
                "issue.property[foreign].star = yes",
                "issue.property[tiny.mark].size = large",
                "issue.property[tiny.mark].star > yes",
            })
    void given_what_jira_refuses_when_searched_then_it_is_refused(String query) {
        assertThatThrownBy(() -> desk.find("admin", query)).isInstanceOf(JqlRefused.class);
    }

    @Test
    void given_a_function_that_says_no_when_searched_then_its_words_are_told() {
        problems = List.of("Nobody is starred on Mondays.");

        assertThatThrownBy(() -> desk.find("admin", "issue in starred()"))
                .isInstanceOf(JqlRefused.class)
                .hasMessageContaining("Nobody is starred on Mondays.");
    }

    @Test
    void given_a_part_that_is_no_longer_declared_when_searched_then_it_is_refused() {
        desk.indexed.clear();

        assertThatThrownBy(() -> desk.find("admin", FIELD + " = yes"))
                .isInstanceOf(JqlRefused.class)
                .hasMessageContaining("does not exist");
    }
}
