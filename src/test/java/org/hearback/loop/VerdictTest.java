package org.hearback.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.loop.Changes.DONE;
import static org.hearback.loop.Changes.FIXED;
import static org.hearback.loop.Changes.IN_PROGRESS;
import static org.hearback.loop.Changes.WONT_DO;
import static org.hearback.loop.Changes.aChange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class VerdictTest {
    private static final LoopRules BY_RELEASE = LoopRules.DEFAULT;
    private static final LoopRules BY_STATUS = rules(Set.of("5"), false);
    private static final LoopRules WITH_PLANS = rules(Set.of(), true);

    @Test
    void given_a_done_change_when_its_version_is_released_then_it_shipped() {
        var change = done().releasedIn(32, "3.2").build();

        var verdict = verdict(change, BY_RELEASE);

        assertThat(verdict.outcome()).isEqualTo(Outcome.SHIPPED);
        assertThat(verdict.version()).isEqualTo("3.2");
        assertThat(verdict.proofs()).containsExactly("version:32");
    }

    @Test
    void given_a_done_change_when_its_version_is_not_released_then_nothing_shipped() {
        assertThat(outcome(done().plannedFor(32, "3.2").build(), BY_RELEASE)).isNull();
    }

    @Test
    void given_a_released_version_when_the_change_is_open_then_nothing_shipped() {
        var change = aChange(9).in(IN_PROGRESS).releasedIn(32, "3.2").build();

        assertThat(outcome(change, BY_RELEASE)).isNull();
        assertThat(outcome(change, WITH_PLANS)).isNull();
    }

    @Test
    void given_a_workflow_that_only_resolves_when_the_version_is_released_then_it_shipped() {
        var change = aChange(9).in(IN_PROGRESS).resolved(FIXED).releasedIn(32, "3.2").build();

        assertThat(outcome(change, BY_RELEASE)).isEqualTo(Outcome.SHIPPED);
    }

    @Test
    void given_a_done_change_when_some_of_its_versions_are_released_then_some_of_it_shipped() {
        var verdict =
                verdict(done().releasedIn(31, "3.1.4").plannedFor(32, "3.2").build(), BY_RELEASE);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PARTLY_SHIPPED);
        assertThat(verdict.version()).isEqualTo("3.1.4");
    }

    @Test
    void given_a_change_in_two_released_versions_then_both_are_named() {
        var verdict =
                verdict(done().releasedIn(31, "3.1.4").releasedIn(32, "3.2").build(), BY_RELEASE);

        assertThat(verdict.version()).isEqualTo("3.1.4, 3.2");
        assertThat(verdict.proofs()).containsExactlyInAnyOrder("version:31", "version:32");
    }

    @Test
    void given_very_many_versions_then_their_names_are_cut() {
        var many = done();
        for (var id = 1; id <= 40; id++) many.releasedIn(id, "Release number " + id);

        assertThat(verdict(many.build(), BY_RELEASE).version())
                .hasSize(Verdict.MAX_VERSION_CHARS)
                .endsWith("…");
    }

    @Test
    void given_a_declined_change_when_its_version_is_released_then_it_stays_declined() {
        var change = aChange(9).in(DONE).resolved(WONT_DO).releasedIn(32, "3.2").build();

        var verdict = verdict(change, BY_RELEASE);

        assertThat(verdict.outcome()).isEqualTo(Outcome.DECLINED);
        assertThat(verdict.proofs()).containsExactly("resolution:2");
        assertThat(verdict.version()).isEmpty();
    }

    @Test
    void given_a_declined_change_when_it_is_reopened_then_nothing_holds() {
        assertThat(outcome(aChange(9).build(), BY_RELEASE)).isNull();
    }

    @Test
    void given_a_project_with_declining_resolutions_then_only_those_decline() {
        var rules =
                new LoopRules(
                        Set.of(), Set.of("7"), false, 1, false, null, null, LoopRules.ASK_AFTER);
        var seventh = new Change.Resolution("7", "Not now");

        assertThat(outcome(aChange(9).in(DONE).resolved(seventh).build(), rules))
                .isEqualTo(Outcome.DECLINED);
        assertThat(outcome(aChange(9).in(DONE).resolved(WONT_DO).build(), rules)).isNull();
    }

    @Test
    void given_a_spent_release_when_nothing_else_is_released_then_it_proves_nothing() {
        var change = done().releasedIn(32, "3.2").build();

        var verdict = Verdict.of(change, List.of(), BY_RELEASE, Set.of("version:32"));

        assertThat(verdict.outcome()).isNull();
        assertThat(verdict.holding()).contains("version:32");
    }

    @Test
    void given_a_spent_release_when_the_next_version_is_released_then_that_one_is_named() {
        var change = done().releasedIn(32, "3.2").releasedIn(33, "3.3").build();

        var verdict = Verdict.of(change, List.of(), BY_RELEASE, Set.of("version:32"));

        assertThat(verdict.outcome()).isEqualTo(Outcome.SHIPPED);
        assertThat(verdict.version()).isEqualTo("3.3");
        assertThat(verdict.proofs()).containsExactly("version:33");
    }

    @Test
    void given_a_spent_release_when_the_next_version_is_not_released_then_it_is_not_partly_there() {
        var change = done().releasedIn(32, "3.2").plannedFor(33, "3.3").build();

        assertThat(Verdict.of(change, List.of(), BY_RELEASE, Set.of("version:32")).outcome())
                .isNull();
    }

    @Test
    void given_a_project_that_tells_plans_when_a_version_is_set_then_it_is_planned() {
        var verdict = verdict(aChange(9).plannedFor(32, "3.2").build(), WITH_PLANS);

        assertThat(verdict.outcome()).isEqualTo(Outcome.PLANNED);
        assertThat(verdict.version()).isEqualTo("3.2");
        assertThat(verdict.proofs()).containsExactly("planned:32");
        assertThat(outcome(aChange(9).plannedFor(32, "3.2").build(), BY_RELEASE)).isNull();
    }

    @Test
    void given_a_project_that_counts_a_status_when_the_change_is_in_it_then_it_shipped() {
        var verdict = verdict(aChange(9).in(DONE).build(), BY_STATUS);

        assertThat(verdict.outcome()).isEqualTo(Outcome.SHIPPED);
        assertThat(verdict.proofs()).containsExactly("status:5");
        assertThat(verdict.version()).isEmpty();
        assertThat(outcome(aChange(9).in(IN_PROGRESS).build(), BY_STATUS)).isNull();
    }

    @Test
    void given_a_project_that_counts_a_status_when_a_version_is_released_then_it_is_only_named() {
        var open = aChange(9).in(IN_PROGRESS).resolved(FIXED).releasedIn(32, "3.2").build();

        assertThat(outcome(open, BY_STATUS)).isNull();
        assertThat(verdict(done().releasedIn(32, "3.2").build(), BY_STATUS).version())
                .isEqualTo("3.2");
    }

    @Test
    void given_a_spent_status_when_the_change_left_it_then_the_proof_does_not_hold_any_more() {
        var spent = Set.of("status:5");

        assertThat(Verdict.of(done().build(), List.of(), BY_STATUS, spent).outcome()).isNull();
        assertThat(Verdict.of(aChange(9).build(), List.of(), BY_STATUS, spent).holding())
                .doesNotContain("status:5");
    }

    @Test
    void given_an_epic_without_a_version_when_all_its_issues_shipped_then_it_shipped() {
        var parts =
                List.of(done().releasedIn(31, "3.1").build(), done().releasedIn(32, "3.2").build());

        var verdict = Verdict.of(aChange(9).build(), parts, BY_RELEASE, Set.of());

        assertThat(verdict.outcome()).isEqualTo(Outcome.SHIPPED);
        assertThat(verdict.version()).isEqualTo("3.1, 3.2");
    }

    @Test
    void given_an_epic_without_a_version_when_some_of_its_issues_shipped_then_some_of_it_did() {
        var parts = List.of(done().releasedIn(31, "3.1").build(), aChange(11).build());

        assertThat(Verdict.of(aChange(9).build(), parts, BY_RELEASE, Set.of()).outcome())
                .isEqualTo(Outcome.PARTLY_SHIPPED);
    }

    @Test
    void given_an_epic_when_the_rest_is_declined_or_done_in_no_version_then_it_shipped() {
        var parts =
                List.of(
                        done().releasedIn(31, "3.1").build(),
                        aChange(11).in(DONE).resolved(WONT_DO).build(),
                        done().build());

        assertThat(Verdict.of(aChange(9).build(), parts, BY_RELEASE, Set.of()).outcome())
                .isEqualTo(Outcome.SHIPPED);
    }

    @Test
    void given_an_epic_when_nothing_of_it_is_in_a_version_then_nothing_shipped() {
        assertThat(
                        Verdict.of(
                                        done().build(),
                                        List.of(done().build(), done().build()),
                                        BY_RELEASE,
                                        Set.of())
                                .outcome())
                .isNull();
        assertThat(outcome(done().build(), BY_RELEASE)).isNull();
    }

    @Test
    void given_an_epic_when_an_open_issue_of_it_is_in_a_released_version_then_that_one_waits() {
        var parts = List.of(aChange(11).releasedIn(31, "3.1").build());

        assertThat(Verdict.of(aChange(9).build(), parts, BY_RELEASE, Set.of()).outcome()).isNull();
    }

    private static Changes done() {
        return aChange(9).in(DONE).resolved(FIXED);
    }

    private static Verdict verdict(Change change, LoopRules rules) {
        return Verdict.of(change, List.of(), rules, Set.of());
    }

    private static @Nullable Outcome outcome(Change change, LoopRules rules) {
        return verdict(change, rules).outcome();
    }

    private static LoopRules rules(Set<String> statuses, boolean tellsPlanned) {
        return new LoopRules(
                statuses, Set.of(), tellsPlanned, 1, false, null, null, LoopRules.ASK_AFTER);
    }
}
