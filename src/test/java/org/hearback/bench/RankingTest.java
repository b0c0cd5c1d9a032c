package org.hearback.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

final class RankingTest {
    private static final List<Integer> PEOPLE = IntStream.rangeClosed(1, 100).boxed().toList();

    @Test
    void given_an_order_that_knows_the_future_when_held_against_it_then_it_is_perfect() {
        var help = new HashMap<Integer, Integer>();
        for (var user = 1; user <= 50; user++) help.put(user, user);
        var values = new HashMap<Integer, Double>();
        help.forEach((user, count) -> values.put(user, count * 10d));

        var worth = new Ranking("perfect", values).against(PEOPLE, help);

        assertThat(worth).isEqualTo(new Ranking.Worth(1, 1, 1, 1));
    }

    @Test
    void given_an_order_that_says_nothing_when_held_then_it_counts_what_chance_would_take() {
        var help = Map.of(1, 3, 2, 1);

        var worth = new Ranking("nothing", Map.of()).against(PEOPLE, help);

        assertThat(worth.precision()).isEqualTo(0.02); // one of two helpers among 50 of 100
        assertThat(worth.recall()).isEqualTo(0.5);
        assertThat(worth.spearman()).isNaN();
        assertThat(worth.kendall()).isNaN();
    }

    @Test
    void given_ties_when_held_then_ranks_are_averaged() {
        var values = Map.of(1, 1d, 2, 2d, 3, 2d, 4, 3d);
        var help = Map.of(1, 1, 2, 3, 3, 2, 4, 3);

        var worth = new Ranking("tied", values).against(List.of(1, 2, 3, 4), help);

        // ranks 0, 1.5, 1.5, 3 against 0, 2.5, 1, 2.5: 3.75 / 4.5; of six pairs 4 agree, one is
        // tied here and one there
        assertThat(worth.spearman()).isCloseTo(3.75 / 4.5, within(1e-12));
        assertThat(worth.kendall()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void given_the_reverse_order_when_held_then_the_correlation_is_minus_one() {
        var help = Map.of(1, 1, 2, 2, 3, 3);

        var worth =
                new Ranking("reverse", Map.of(1, 3d, 2, 2d, 3, 1d)).against(help.keySet(), help);

        assertThat(worth.spearman()).isCloseTo(-1, within(1e-12));
        assertThat(worth.kendall()).isCloseTo(-1, within(1e-12));
    }
}
