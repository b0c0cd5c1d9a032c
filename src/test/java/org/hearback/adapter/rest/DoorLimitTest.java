package org.hearback.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.kernel.TestClock;
import org.junit.jupiter.api.Test;

import java.time.Duration;

class DoorLimitTest {
    private final TestClock clock = new TestClock(TestRooms.NOW);
    private final DoorLimit limit = new DoorLimit(clock, 3, 2);

    @Test
    void given_a_burst_when_it_is_used_up_then_the_wait_is_that_for_one_token() {
        for (var i = 0; i < 3; i++) assertThat(limit.knock("7")).isZero();

        assertThat(limit.knock("7")).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void given_a_used_up_door_when_the_wait_is_over_then_one_push_passes() {
        for (var i = 0; i < 4; i++) limit.knock("7");

        clock.pass(Duration.ofMillis(500));

        assertThat(limit.knock("7")).isZero();
        assertThat(limit.knock("7")).isPositive();
    }

    @Test
    void given_a_long_silence_when_knocked_then_no_more_than_the_burst_passes() {
        limit.knock("7");
        clock.pass(Duration.ofDays(1));

        for (var i = 0; i < 3; i++) assertThat(limit.knock("7")).isZero();
        assertThat(limit.knock("7")).isPositive();
    }

    @Test
    void given_a_clock_that_steps_back_when_knocked_then_nothing_is_lost_and_nothing_won() {
        for (var i = 0; i < 3; i++) limit.knock("7");

        clock.pass(Duration.ofMinutes(-5));

        assertThat(limit.knock("7")).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void given_many_doors_that_do_not_exist_when_knocked_then_the_oldest_makes_room() {
        for (var i = 0; i < 4; i++) limit.knock("first");

        for (var i = 0; i < DoorLimit.MAX_DOORS; i++) limit.knock("door-" + i);

        assertThat(limit.knock("first")).isZero();
    }

    @Test
    void given_no_limit_at_all_when_made_then_it_is_refused() {
        assertThatThrownBy(() -> new DoorLimit(clock, 0, 1)).hasMessageContaining("burst");
        assertThatThrownBy(() -> new DoorLimit(clock, 1, 0)).hasMessageContaining("perSecond");
    }
}
