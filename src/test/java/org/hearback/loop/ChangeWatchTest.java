package org.hearback.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hearback.loop.Changes.aChange;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class ChangeWatchTest {
    private static final long APP = 10_100;

    private final LoopRoom room = new LoopRoom();
    private final ChangeWatch watch = new ChangeWatch(room.loops, room.facts, room.clock);

    @Test
    void given_an_event_when_taken_then_it_is_only_written_down() {
        watch.touched(20_009);
        watch.versionTouched(32);

        assertThat(room.facts.facts())
                .containsExactly(new ChangeTouched(20_009), new VersionTouched(32));
    }

    @Test
    void given_the_first_loop_of_a_project_when_asked_a_minute_later_then_the_project_counts() {
        assertThat(watch.concerns(APP)).isFalse();
        room.loops.open(aChange(20_009).build().ref(), APP, room.clock.instant());
        assertThat(watch.concerns(APP)).isFalse();

        room.clock.pass(Duration.ofMinutes(1));

        assertThat(watch.concerns(APP)).isTrue();
        assertThat(watch.concerns(10_200)).isFalse();
    }

    @Test
    void given_an_ill_database_when_an_event_comes_then_nobody_is_kept_from_their_work() {
        room.facts.onAppend(
                (id, fact) -> {
                    throw new IllegalStateException("the database is ill");
                });

        assertThatCode(() -> watch.touched(20_009)).doesNotThrowAnyException();
        assertThat(room.facts.facts()).isEmpty();
    }
}
