package org.hearback.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hearback.credit.Credits.NOW;

import org.hearback.kernel.HandleId;
import org.hearback.person.Persons;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;

/** What holds for any community; each case is named by its seed where it fails. */
final class ScoringPropertiesTest {
    private static final int CASES = 3_000;

    /**
     * The one person asks under any of their handles and accepts, lets any number of others vote on
     * it, is the agent who uses answers for whomever, and is the one reader who votes elsewhere.
     */
    @Test
    void given_one_person_alone_when_they_do_whatever_they_can_then_nobody_is_near_the_gate() {
        forEachSeed(
                seed -> {
                    var community = new RandomCommunity(seed);
                    var helper = community.person(1);
                    var friend = community.person(10);
                    var credits = new ArrayList<Credit>();
                    for (var i = 0; i < 60; i++)
                        credits.add(
                                praise(community, community.one(friend))
                                        .by(community.one(helper))
                                        .build());

                    var score = Scoring.of(credits, community.persons(), NOW);

                    assertThat(score.answers())
                            .as("seed %d: %s", seed, score)
                            .isLessThanOrEqualTo(Scoring.PAIR_LIMIT + Scoring.GIVER_LIMIT);
                });
    }

    @Test
    void given_any_credits_when_self_help_is_added_then_nothing_changes() {
        forEachSeed(
                seed -> {
                    var community = new RandomCommunity(seed);
                    var helper = community.person(1);
                    var credits = community.credits(helper, 30);
                    var before = Scoring.of(credits, community.persons(), NOW);
                    for (var i = 0; i < 20; i++) {
                        var own = community.something().by(community.one(helper));
                        var byHandle = community.below(2) == 0;
                        credits.add(
                                byHandle
                                        ? own.helping(community.one(helper)).build()
                                        : own.givenBy(community.one(helper)).build());
                    }

                    var after = Scoring.of(credits, community.persons(), NOW);

                    assertThat(after)
                            .as("seed %d", seed)
                            .usingRecursiveComparison()
                            .ignoringFields("traces")
                            .isEqualTo(before);
                });
    }

    @Test
    void given_any_credits_when_scored_in_another_order_then_the_score_is_the_same() {
        forEachSeed(
                seed -> {
                    var community = new RandomCommunity(seed);
                    var credits = community.credits(community.person(1), 40);
                    var score = Scoring.of(credits, community.persons(), NOW);
                    Collections.shuffle(credits, new Random(seed));

                    assertThat(Scoring.of(credits, community.persons(), NOW))
                            .as("seed %d", seed)
                            .isEqualTo(score);
                });
    }

    @Test
    void given_any_credits_when_scored_then_each_has_a_trace_and_these_make_the_points() {
        forEachSeed(
                seed -> {
                    var community = new RandomCommunity(seed);
                    var credits = community.credits(community.person(1), 40);

                    var score = Scoring.of(credits, community.persons(), NOW);

                    var sum = score.traces().stream().mapToDouble(Score.Trace::points).sum();
                    assertThat(score.traces())
                            .as("seed %d", seed)
                            .extracting(Score.Trace::credit)
                            .containsExactlyInAnyOrderElementsOf(credits);
                    assertThat(sum).as("seed %d", seed).isCloseTo(score.points(), within(1e-9));
                });
    }

    @Test
    void given_any_credits_when_a_later_one_comes_then_the_gate_counts_no_fewer() {
        forEachSeed(
                seed -> {
                    var community = new RandomCommunity(seed);
                    var helper = community.person(1);
                    var credits = community.credits(helper, 120);
                    var before = Scoring.of(credits, community.persons(), NOW);
                    var later = community.something().at(NOW).by(community.one(helper));
                    credits.add(later.helping(community.stranger()).build());

                    var after = Scoring.of(credits, community.persons(), NOW);

                    assertThat(after.answers())
                            .as("seed %d", seed)
                            .isGreaterThanOrEqualTo(before.answers());
                    assertThat(after.people())
                            .as("seed %d", seed)
                            .isGreaterThanOrEqualTo(before.people());
                });
    }

    @Test
    void given_the_persons_near_the_credits_when_scored_then_it_is_as_if_all_were_known() {
        forEachSeed(
                seed -> {
                    var community = new RandomCommunity(seed);
                    var helper = community.person(1);
                    community.person(1_000);
                    community.person(1_010);
                    var credits = community.credits(helper, 30);
                    var named = new ArrayList<HandleId>();
                    for (var credit : credits) {
                        named.add(credit.helper());
                        if (credit.helped() != null) named.add(credit.helped());
                        if (credit.giver() != null) named.add(credit.giver());
                    }

                    var near = Persons.near(named, community.links());

                    assertThat(Scoring.of(credits, near, NOW))
                            .as("seed %d", seed)
                            .isEqualTo(Scoring.of(credits, community.persons(), NOW));
                });
    }

    private static Credits praise(RandomCommunity community, HandleId friend) {
        var any = community.something();
        return switch (community.below(3)) {
            case 0 -> any.helping(friend);
            case 1 -> any.of(CreditKind.HELPFUL).votes(1).helping(community.stranger());
            default ->
                    any.of(community.one(List.of(CreditKind.REUSED, CreditKind.REPRODUCTION)))
                            .helping(community.stranger())
                            .givenBy(friend);
        };
    }

    private static void forEachSeed(LongConsumer property) {
        for (var seed = 1L; seed <= CASES; seed++) property.accept(seed);
    }
}
