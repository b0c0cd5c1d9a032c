package org.hearback.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class FiguresTest {
    @Test
    void given_an_odd_number_of_values_when_asked_then_the_median_is_the_middle_one() {
        assertThat(Figures.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5.0);
    }

    @Test
    void given_an_even_number_of_values_when_asked_then_the_median_lies_between() {
        assertThat(Figures.median(List.of(1.0, 2.0, 4.0, 9.0))).isEqualTo(3.0);
    }

    @Test
    void given_a_hundred_and_one_values_when_asked_then_the_quantile_is_the_value_at_its_rank() {
        var values =
                java.util.stream.IntStream.rangeClosed(0, 100).mapToObj(Double::valueOf).toList();

        assertThat(Figures.quantile(values, 0.95)).isEqualTo(95.0);
    }
}
