package org.hearback.owner;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.kernel.FakeFactLog;
import org.hearback.loop.FakeLoopBook;
import org.hearback.loop.Loop;
import org.hearback.loop.Stage;
import org.hearback.voice.Voices;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

class StageTimesTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void given_a_loop_that_nobody_took_up_when_timed_then_it_is_observed_until_now() {
        assertThat(times(loop(), 4)).isEqualTo(Map.of(Stage.OBSERVE, hours(4)));
    }

    @Test
    void given_a_told_loop_when_timed_then_time_stands_still() {
        var told =
                loop().reaching(Stage.ORIENT, at(1))
                        .reaching(Stage.DECIDE, at(3))
                        .reaching(Stage.ACT, at(6))
                        .reaching(Stage.TOLD, at(10));

        assertThat(times(told, 99))
                .isEqualTo(
                        Map.of(
                                Stage.OBSERVE, hours(1),
                                Stage.ORIENT, hours(2),
                                Stage.DECIDE, hours(3),
                                Stage.ACT, hours(4)));
    }

    @Test
    void given_a_stage_that_was_skipped_when_timed_then_the_one_before_lasted_longer() {
        assertThat(times(loop().reaching(Stage.ACT, at(5)), 6))
                .isEqualTo(Map.of(Stage.OBSERVE, hours(5), Stage.ACT, hours(1)));
    }

    @Test
    void given_a_stage_that_was_reached_after_a_later_one_when_timed_then_it_took_no_time() {
        var late = loop().reaching(Stage.ACT, at(2)).reaching(Stage.ORIENT, at(5));

        assertThat(times(late, 6))
                .isEqualTo(
                        Map.of(
                                Stage.OBSERVE, hours(2),
                                Stage.ORIENT, hours(0),
                                Stage.ACT, hours(4)));
    }

    private static Map<Stage, Duration> times(Loop loop, int now) {
        return StageTimes.of(loop, at(now));
    }

    private static Loop loop() {
        return new FakeLoopBook(new FakeFactLog()).open(Voices.CHANGE, 10_100, BEGIN);
    }

    private static Instant at(int hour) {
        return BEGIN.plus(hours(hour));
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }
}
