package org.hearback.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.credit.Credits;
import org.hearback.kernel.HandleId;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/** How a flag is won, kept and lost, with the clock moved. */
final class FlagTest {
    private static final HandleId ONE = new HandleId(1);
    private static final HandleId OTHER = new HandleId(2);
    private static final HandleId THIRD = new HandleId(3);

    private final Helpers people = new Helpers();

    @Test
    void given_nine_answers_when_reckoned_then_it_is_not_enough_and_the_tenth_is() {
        people.helps(ONE, 9);
        people.reckoning.update(ONE);
        assertThat(people.isSuperUser(ONE)).isFalse();

        people.helps(ONE, 1);
        people.reckoning.update(ONE);

        assertThat(people.isSuperUser(ONE)).isTrue();
        assertThat(people.facts.facts()).containsExactly(new StandingChanged(ONE));
    }

    @Test
    void given_a_super_user_when_reckoned_again_then_nobody_is_told() {
        people.helps(ONE, 10);
        people.reckoning.update(ONE);
        var before = people.standing(ONE);

        people.reckoning.update(ONE);
        people.reckoning.updateAll();

        assertThat(people.standing(ONE)).isEqualTo(before);
        assertThat(people.facts.facts()).hasSize(1);
    }

    @Test
    void given_a_nomination_while_everybody_is_reckoned_when_all_are_then_it_holds() {
        people.helps(ONE, 5);
        people.reckoning.update(ONE);
        people.clock.pass(Duration.ofDays(1));

        people.nightDuring(
                () -> {
                    people.decide(ONE, Decision.Kind.NOMINATE);
                    people.reckoning.update(ONE);
                });

        assertThat(people.isSuperUser(ONE)).isTrue();
        assertThat(people.facts.facts()).containsExactly(new StandingChanged(ONE));
    }

    @Test
    void given_a_flag_when_nothing_is_done_for_a_year_then_it_lasts_twelve_months() {
        people.helps(ONE, 10);
        people.reckoning.update(ONE);

        people.nights(364);
        assertThat(people.isSuperUser(ONE)).isTrue();
        assertThat(people.standing(ONE).orElseThrow().answers()).isZero();

        people.nights(1 + 13);
        assertThat(people.isSuperUser(ONE)).isTrue();

        people.nights(1);
        assertThat(people.standing(ONE)).isEmpty();
    }

    @Test
    void given_a_flag_that_ran_out_when_nine_answers_hold_it_then_it_is_renewed() {
        people.helps(ONE, 10);
        people.reckoning.update(ONE);
        var won = people.clock.instant();
        people.nights(300);
        people.helps(ONE, 9);

        people.nights(65);

        var flag = people.standing(ONE).orElseThrow().flag();
        assertThat(flag)
                .isEqualTo(
                        new Standing.Flag(
                                won,
                                won.plus(Duration.ofDays(365)),
                                won.plus(Duration.ofDays(730)),
                                null));
    }

    @Test
    void given_a_flag_when_one_credit_is_withdrawn_then_hysteresis_keeps_it() {
        var given = people.helps(ONE, 10);
        people.reckoning.update(ONE);
        people.credits.withdraw(given.getFirst().source());

        people.nights(30);

        assertThat(people.isSuperUser(ONE)).isTrue();
    }

    @Test
    void given_a_flag_when_two_credits_are_withdrawn_then_it_is_lost_after_a_fortnight() {
        var given = people.helps(ONE, 10);
        people.reckoning.update(ONE);
        given.subList(0, 2).forEach(credit -> people.credits.withdraw(credit.source()));
        people.reckoning.update(ONE);

        people.nights(13);
        assertThat(people.isSuperUser(ONE)).isTrue();

        people.nights(1);
        assertThat(people.isSuperUser(ONE)).isFalse();
    }

    @Test
    void given_the_grace_when_credits_come_back_then_it_starts_afresh_next_time() {
        var given = people.helps(ONE, 10);
        people.reckoning.update(ONE);
        given.subList(0, 2).forEach(credit -> people.credits.withdraw(credit.source()));
        people.nights(10);
        given.subList(0, 2).forEach(people.credits::put);
        people.nights(1);
        given.subList(0, 2).forEach(credit -> people.credits.withdraw(credit.source()));

        people.nights(13);

        assertThat(people.isSuperUser(ONE)).isTrue();
    }

    @Test
    void given_ten_answers_in_one_night_when_reckoned_then_it_is_not_enough() {
        var at = people.clock.instant();
        for (var i = 1; i <= 30; i++)
            people.credits.put(
                    Credits.aCredit().forAnswer(i).helping(new HandleId(100 + i)).at(at).build());

        people.reckoning.update(ONE);

        assertThat(people.isSuperUser(ONE)).isFalse();
        assertThat(people.standing(ONE)).isPresent();
    }

    @Test
    void given_a_veto_when_the_gate_is_passed_then_the_person_is_none_until_it_is_lifted() {
        people.helps(ONE, 20);
        people.decide(ONE, Decision.Kind.VETO);
        people.decide(ONE, Decision.Kind.NOMINATE);
        people.reckoning.update(ONE);
        assertThat(people.isSuperUser(ONE)).isFalse();

        people.decide(ONE, Decision.Kind.LIFT);
        people.reckoning.update(ONE);

        assertThat(people.isSuperUser(ONE)).isTrue();
    }

    @Test
    void given_a_vetoed_person_when_linked_to_a_super_user_then_both_are_none() {
        people.helps(OTHER, 10);
        people.reckoning.update(OTHER);
        people.decide(THIRD, Decision.Kind.VETO);

        var link = people.link(OTHER, THIRD);
        people.reckoning.updateAround(List.of(OTHER, THIRD));
        assertThat(people.isSuperUser(OTHER)).isFalse();

        people.unlink(link);
        people.reckoning.updateAround(List.of(OTHER, THIRD));
        assertThat(people.isSuperUser(OTHER)).isTrue();
    }

    @Test
    void given_a_lift_of_one_handle_when_another_was_vetoed_then_the_veto_stands() {
        people.decide(ONE, Decision.Kind.VETO);
        people.decide(OTHER, Decision.Kind.LIFT);
        people.link(ONE, OTHER);
        people.helps(OTHER, 12);

        people.reckoning.update(OTHER);

        assertThat(people.isSuperUser(ONE)).isFalse();
    }

    @Test
    void given_a_nomination_when_it_ends_then_the_score_says_what_they_are() {
        people.decisions.add(
                ONE,
                Decision.Kind.NOMINATE,
                "mara",
                people.clock.instant(),
                "",
                people.clock.instant().plus(FlagRule.TERM));
        people.reckoning.update(ONE);

        people.nights(364);
        assertThat(people.isSuperUser(ONE)).isTrue();

        people.nights(1);
        assertThat(people.standing(ONE)).isEmpty();
    }

    @Test
    void given_two_who_are_one_when_linked_then_their_answers_add_up_under_the_older_handle() {
        people.helps(ONE, 5);
        people.helps(OTHER, 5);
        people.reckoning.updateAll();
        people.link(ONE, OTHER);

        people.reckoning.updateAround(List.of(ONE, OTHER));

        assertThat(people.isSuperUser(ONE)).isTrue();
        assertThat(people.standing(OTHER)).isEmpty();
    }

    @Test
    void given_ten_askers_who_turn_out_to_be_one_when_linked_then_the_helper_loses_the_flag() {
        var given = people.helps(ONE, 10);
        people.reckoning.update(ONE);
        for (var i = 1; i < given.size(); i++) {
            var asker = given.get(i).helped();
            var first = given.getFirst().helped();
            if (asker == null || first == null) throw new IllegalStateException("no asker");
            people.link(first, asker);
            people.reckoning.updateAround(List.of(first, asker));
        }

        people.nights(14);

        assertThat(people.isSuperUser(ONE)).isFalse();
    }

    @Test
    void given_a_flag_and_a_merge_with_an_earlier_flag_when_reckoned_then_nothing_is_lost() {
        people.helps(OTHER, 10);
        people.reckoning.update(OTHER);
        var earlier = people.clock.instant();
        people.nights(30);
        people.helps(ONE, 10);
        people.reckoning.update(ONE);
        var later = people.clock.instant();
        people.link(ONE, OTHER);

        people.reckoning.updateAround(List.of(ONE, OTHER));

        assertThat(people.standing(ONE).orElseThrow().flag())
                .isEqualTo(
                        new Standing.Flag(earlier, later, later.plus(Duration.ofDays(365)), null));
        assertThat(people.standings.all()).hasSize(1);
    }
}
