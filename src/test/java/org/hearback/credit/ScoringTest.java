package org.hearback.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hearback.credit.Credits.HELPER;
import static org.hearback.credit.Credits.NOW;
import static org.hearback.credit.Credits.aCredit;

import org.hearback.credit.Score.Fate;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.HandleId;
import org.hearback.person.Evidence;
import org.hearback.person.FakeLinkBook;
import org.hearback.person.Link;
import org.hearback.person.Persons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

final class ScoringTest {
    private static final HandleId AGENT = new HandleId(50);

    private final FakeLinkBook links = new FakeLinkBook(new FakeTransactions());

    @ParameterizedTest
    @CsvSource({"ACCEPTED, 10", "HELPFUL, 8", "REUSED, 5", "VOICE_SHIPPED, 3", "REPRODUCTION, 3"})
    void given_one_credit_of_today_when_scored_then_it_is_worth_its_points(
            CreditKind kind, double points) {
        assertThat(score(aCredit().of(kind).daysAgo(0).build()).points()).isEqualTo(points);
    }

    @Test
    void given_no_credits_when_scored_then_all_is_zero() {
        var score = score();

        assertThat(score).isEqualTo(new Score(0, 0, 0, 0, new Score.Facets(0, 0, 0, 0), List.of()));
    }

    @Test
    void given_a_half_life_has_passed_when_scored_then_half_is_left() {
        var score = score(aCredit().daysAgo((int) Scoring.HALF_LIFE.toDays()).build());

        assertThat(score.points()).isEqualTo(5);
    }

    @Test
    void given_only_credits_from_before_the_window_when_scored_then_the_gate_counts_none() {
        var score = score(aCredit().daysAgo(366).build());

        assertThat(score.answers()).isZero();
        assertThat(score.people()).isZero();
        assertThat(score.points()).isPositive();
        assertThat(score.traces())
                .extracting(Score.Trace::fate)
                .containsExactly(Fate.OLDER_THAN_A_YEAR);
    }

    @Test
    void given_a_credit_beyond_memory_or_of_tomorrow_when_scored_then_it_is_left_out() {
        var score =
                score(
                        aCredit()
                                .forAnswer(1)
                                .at(NOW.minus(Scoring.MEMORY).minusSeconds(1))
                                .build(),
                        aCredit().forAnswer(2).at(NOW.plusSeconds(1)).build());

        assertThat(score.points()).isZero();
        assertThat(score.traces()).isEmpty();
    }

    @Test
    void given_an_accepted_answer_with_many_votes_when_scored_then_it_is_worth_ten() {
        var score =
                score(
                        aCredit().of(CreditKind.ACCEPTED).daysAgo(0).build(),
                        aCredit().of(CreditKind.HELPFUL).votes(100_000_000).daysAgo(0).build());

        assertThat(score.points()).isEqualTo(Scoring.ANSWER_CAP);
        assertThat(score.answers()).isEqualTo(1);
    }

    @Test
    void given_many_answers_of_one_day_when_scored_then_the_day_is_worth_ten() {
        var credits = new ArrayList<Credit>();
        for (var i = 1; i <= 20; i++)
            credits.add(aCredit().forAnswer(i).helping(new HandleId(100 + i)).daysAgo(0).build());

        var score = score(credits.toArray(Credit[]::new));

        assertThat(score.points()).isEqualTo(Scoring.DAY_CAP);
        assertThat(score.answers()).isEqualTo(20);
        assertThat(score.people()).isEqualTo(20);
        assertThat(score.days()).isEqualTo(1);
    }

    @Test
    void given_a_single_vote_when_scored_then_it_brings_points_and_does_not_pass_the_gate() {
        var score = score(aCredit().of(CreditKind.HELPFUL).votes(1).build());

        assertThat(score.answers()).isZero();
        assertThat(score.points()).isPositive();
        assertThat(score.traces()).extracting(Score.Trace::fate).containsExactly(Fate.ONE_VOTE);
    }

    @Test
    void given_four_answers_to_one_person_on_two_networks_when_scored_then_three_count() {
        var elsewhere = new HandleId(20);
        link(Credits.ASKER, elsewhere);

        var score =
                score(
                        aCredit().forAnswer(1).daysAgo(1).build(),
                        aCredit().forAnswer(2).daysAgo(2).build(),
                        aCredit().forAnswer(3).daysAgo(3).helping(elsewhere).build(),
                        aCredit().forAnswer(4).daysAgo(4).helping(elsewhere).build());

        assertThat(score.answers()).isEqualTo(3);
        assertThat(score.people()).isEqualTo(1);
        assertThat(score.traces())
                .extracting(Score.Trace::fate)
                .containsExactly(Fate.SAME_PAIR, Fate.COUNTED, Fate.COUNTED, Fate.COUNTED);
    }

    @Test
    void given_askers_whom_nobody_knows_when_scored_then_they_are_taken_for_one() {
        var credits = new ArrayList<Credit>();
        for (var i = 1; i <= 5; i++)
            credits.add(aCredit().forAnswer(i).helping(null).daysAgo(i).build());

        var score = score(credits.toArray(Credit[]::new));

        assertThat(score.answers()).isEqualTo(Scoring.PAIR_LIMIT);
        assertThat(score.people()).isZero();
    }

    @Test
    void given_one_answer_used_for_many_customers_when_scored_then_it_is_one_answer_for_many() {
        var credits = new ArrayList<Credit>();
        for (var i = 1; i <= 5; i++)
            credits.add(reuse(1, "reused:" + i, new HandleId(100 + i), AGENT));

        var score = score(credits.toArray(Credit[]::new));

        assertThat(score.answers()).isEqualTo(1);
        assertThat(score.people()).isEqualTo(5);
    }

    @Test
    void given_many_answers_used_by_one_agent_when_scored_then_three_count_at_the_gate() {
        var credits = new ArrayList<Credit>();
        for (var i = 1; i <= 5; i++)
            credits.add(reuse(i, "reused:" + i, new HandleId(100 + i), AGENT));

        var score = score(credits.toArray(Credit[]::new));

        assertThat(score.answers()).isEqualTo(Scoring.GIVER_LIMIT);
        assertThat(score.traces()).extracting(Score.Trace::fate).contains(Fate.SAME_AGENT);
    }

    @Test
    void given_an_agent_who_uses_their_own_answer_when_scored_then_it_is_nothing() {
        link(HELPER, AGENT);

        var score = score(reuse(1, "reused:1", new HandleId(101), AGENT));

        assertThat(score.points()).isZero();
        assertThat(score.traces()).extracting(Score.Trace::fate).containsExactly(Fate.SELF_HELP);
    }

    @Test
    void
            given_votes_without_an_asker_and_an_acceptance_by_the_author_when_scored_then_both_are_nothing() {
        var score =
                score(
                        aCredit().of(CreditKind.HELPFUL).helping(null).votes(5).build(),
                        aCredit().of(CreditKind.ACCEPTED).helping(HELPER).build());

        assertThat(score.points()).isZero();
        assertThat(score.answers()).isZero();
    }

    @Test
    void given_a_link_that_ended_when_scored_then_they_are_two_again() {
        var link = link(HELPER, Credits.ASKER);
        assertThat(score(aCredit().build()).points()).isZero();

        links.end(link.id(), new Link.End("tom", NOW, ""));

        assertThat(score(aCredit().build()).points()).isPositive();
    }

    @Test
    void given_a_guess_when_scored_then_they_stay_two() {
        links.add(HELPER, Credits.ASKER, Evidence.GUESSED, "system", NOW, "same e-mail");

        assertThat(score(aCredit().build()).points()).isPositive();
    }

    @Test
    void given_help_of_every_kind_when_scored_then_the_facets_tell_it() {
        var credits = new ArrayList<Credit>();
        for (var i = 1; i <= 10; i++)
            credits.add(aCredit().forAnswer(i).helping(new HandleId(100 + i)).daysAgo(i).build());
        credits.add(aCredit().of(CreditKind.REPRODUCTION).helping(null).forAnswer(1).build());

        var score = score(credits.toArray(Credit[]::new));

        assertThat(score.facets()).isEqualTo(new Score.Facets(2, 2, 2, 1));
    }

    @Test
    void given_two_credits_of_one_answer_when_scored_then_their_traces_share_its_points() {
        var accepted = aCredit().of(CreditKind.ACCEPTED).daysAgo(0).build();
        var helpful = aCredit().of(CreditKind.HELPFUL).votes(2).daysAgo(0).build();

        var score = score(accepted, helpful);

        assertThat(score.traces())
                .containsExactlyInAnyOrder(
                        new Score.Trace(accepted, 10, Fate.COUNTED),
                        new Score.Trace(helpful, 0, Fate.COUNTED));
        assertThat(score.points()).isCloseTo(10, within(1e-9));
    }

    private Credit reuse(int answer, String source, HandleId reporter, HandleId agent) {
        var plain =
                aCredit().of(CreditKind.REUSED).forAnswer(answer).helping(reporter).givenBy(agent);
        var credit = plain.build();
        return new Credit(
                source,
                credit.kind(),
                credit.helper(),
                credit.helped(),
                credit.giver(),
                null,
                credit.subject(),
                1,
                credit.at());
    }

    private Link link(HandleId one, HandleId other) {
        return links.add(one, other, Evidence.ASSERTED, "mara", NOW, "");
    }

    private Score score(Credit... credits) {
        return Scoring.of(List.of(credits), Persons.all(links), NOW);
    }
}
