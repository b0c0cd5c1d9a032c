package org.hearback.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.sandbox.desk.model.IssueRow;
import org.hearback.sandbox.desk.model.VersionRow;
import org.hearback.sandbox.desk.rules.Refusal;
import org.hearback.sandbox.desk.rules.Versions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class VersionRulesTest {
    private TestDesk desk;
    private Versions versions;

    @BeforeEach
    void a_desk() {
        desk = TestDesk.fresh();
        versions = desk.rules.versions();
    }

    private VersionRow version(String name) {
        return desk.books.versions().of(desk.project("APP").id()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private IssueRow bug() {
        return desk.books.issues().byKey("APP-1").orElseThrow();
    }

    private List<String> fixVersions() {
        return desk.books.versions().fixing(bug().id()).stream().map(VersionRow::name).toList();
    }

    @Test
    void given_an_owner_when_a_version_is_released_and_taken_back_then_each_is_told_once() {
        VersionRow released = versions.setReleased(desk.account("nora"), version("3.2"), true);
        versions.setReleased(desk.account("nora"), released, true);
        VersionRow back = versions.setReleased(desk.account("nora"), released, false);

        assertThat(released.releaseDate()).hasToString("2026-11-22");
        assertThat(back.released()).isFalse();
        assertThat(back.releaseDate()).isNull();
        assertThat(desk.happened).containsExactly("RELEASED 3.2", "UNRELEASED 3.2");
    }

    @Test
    void given_others_when_they_release_then_it_is_refused_and_nothing_is_told() {
        for (String who : List.of("dev", "otto", "mara", "kim"))
            assertThatThrownBy(() -> versions.setReleased(desk.account(who), version("3.2"), true))
                    .isInstanceOf(Refusal.class);
        assertThat(desk.happened).isEmpty();
    }

    @Test
    void given_two_versions_when_one_is_merged_into_the_other_then_that_fixes_what_both_fixed() {
        desk.rules.planning().fix(desk.account("nora"), bug(), List.of("3.2", "3.3"));
        desk.happened.clear();

        versions.merge(desk.account("nora"), version("3.2"), version("3.3"));

        assertThat(fixVersions()).containsExactly("3.3");
        assertThat(desk.happened).containsExactly("MERGED 3.2 into 3.3", "DELETED 3.2");
        assertThatThrownBy(
                        () -> versions.merge(desk.account("nora"), version("3.3"), version("3.3")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void given_a_version_when_it_is_deleted_then_issues_lack_it_and_its_name_is_free() {
        versions.delete(desk.account("nora"), version("3.2"));

        assertThat(fixVersions()).isEmpty();
        assertThat(desk.happened).containsExactly("DELETED 3.2");
        VersionRow again = versions.create(desk.account("nora"), desk.project("APP"), "3.2", null);
        assertThat(again.released()).isFalse();
    }

    @Test
    void given_an_archived_version_when_it_is_released_or_chosen_then_it_is_refused() {
        VersionRow archived = versions.setArchived(desk.account("nora"), version("3.3"), true);

        assertThatThrownBy(() -> versions.setReleased(desk.account("nora"), archived, true))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(
                        () -> desk.rules.planning().fix(desk.account("dev"), bug(), List.of("3.3")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not valid");
    }

    @Test
    void given_a_taken_name_when_a_version_is_made_then_it_is_refused() {
        assertThatThrownBy(
                        () ->
                                versions.create(
                                        desk.account("nora"), desk.project("APP"), "3.2", null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("already exists");
        assertThat(desk.happened).isEmpty();
    }
}
