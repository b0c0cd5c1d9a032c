package org.hearback.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.listen.Endorsements.accepted;
import static org.hearback.listen.Endorsements.helpful;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndorsementTest {
    @ParameterizedTest
    @CsvSource({
        "-1, 0",
        "-2147483648, 0",
        "0, 0",
        "7, 7",
        "100000000, 100000000",
        "2147483647, 100000000",
    })
    void given_a_venues_total_when_made_then_its_count_is_within_bounds(int total, int count) {
        assertThat(helpful(total).build().count()).isEqualTo(count);
    }

    @Test
    void given_an_answer_accepted_twice_when_made_then_it_is_accepted_once() {
        assertThat(accepted().by(2).build().count()).isEqualTo(1);
        assertThat(accepted().by(2).build().stands()).isTrue();
    }
}
