package org.hearback.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.loop.Changes.DONE;
import static org.hearback.loop.Changes.FIXED;
import static org.hearback.loop.Changes.IN_PROGRESS;
import static org.hearback.loop.Changes.WONT_DO;
import static org.hearback.loop.Changes.aChange;

import org.hearback.loop.ChangeDesk.Way.Kind;
import org.hearback.voice.Voices;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgingTest {
    private static final long APP_9 = 20_009;
    private static final long SUP_4 = 10_004;
    private static final long V32 = 32;

    private final LoopRoom room = new LoopRoom();

    JudgingTest() {
        room.desk.put(aChange(APP_9).build());
        room.desk.putRequest(SUP_4);
    }

    @Test
    void given_a_first_voice_when_told_then_the_loop_is_observed_since_it_was_heard() {
        room.speak(SUP_4, APP_9);

        room.work();

        var loop = room.loopOf(APP_9);
        assertThat(loop.round()).isEqualTo(1);
        assertThat(loop.stage()).isEqualTo(Stage.OBSERVE);
        assertThat(loop.reached().get(Stage.OBSERVE)).isEqualTo(Voices.HEARD_AT);
        assertThat(loop.result().outcome()).isNull();
    }

    @Test
    void given_a_change_without_voices_when_touched_then_it_has_no_loop() {
        room.touch(APP_9);

        assertThat(room.loops.current(APP_9)).isEmpty();
    }

    @Test
    void given_a_change_that_is_cloned_from_a_request_when_touched_then_it_has_a_loop() {
        room.desk.lead(SUP_4, Kind.CLONE, APP_9);

        room.touch(APP_9);

        assertThat(room.loopOf(APP_9).reached().get(Stage.OBSERVE)).isEqualTo(room.clock.instant());
        assertThat(room.loops.current(SUP_4)).isEmpty();
    }

    @Test
    void given_a_change_on_its_way_when_looked_at_then_each_stage_is_stamped_once() {
        room.speak(SUP_4, APP_9);
        room.work();
        room.desk.put(aChange(APP_9).assigned().build());
        var assigned = room.touch(APP_9);
        room.desk.put(aChange(APP_9).assigned().plannedFor(V32, "3.2").build());
        var planned = room.touch(APP_9);
        room.desk.put(aChange(APP_9).in(IN_PROGRESS).plannedFor(V32, "3.2").build());
        var begun = room.touch(APP_9);

        room.touch(APP_9);

        var reached = room.loopOf(APP_9).reached();
        assertThat(reached)
                .containsEntry(Stage.ORIENT, assigned)
                .containsEntry(Stage.DECIDE, planned)
                .containsEntry(Stage.ACT, begun)
                .doesNotContainKey(Stage.TOLD);
    }

    @Test
    void given_a_done_change_when_its_version_is_released_then_the_loop_shipped_once() {
        planned();

        release(true);
        release(true);

        var loop = room.loopOf(APP_9);
        assertThat(loop.result().outcome()).isEqualTo(Outcome.SHIPPED);
        assertThat(loop.result().version()).isEqualTo("3.2");
        assertThat(room.facts.facts(LoopTurned.class)).containsExactly(new LoopTurned(loop.id()));
    }

    @Test
    void given_a_declined_change_when_looked_at_then_no_work_began_on_it() {
        room.speak(SUP_4, APP_9);
        room.desk.put(aChange(APP_9).in(DONE).resolved(WONT_DO).build());

        room.work();

        assertThat(room.loopOf(APP_9).result().outcome()).isEqualTo(Outcome.DECLINED);
        assertThat(room.loopOf(APP_9).stage()).isEqualTo(Stage.DECIDE);
    }

    @Test
    void given_a_declined_change_when_it_is_reopened_then_nothing_is_left_of_it() {
        room.speak(SUP_4, APP_9);
        room.desk.put(aChange(APP_9).in(DONE).resolved(WONT_DO).build());
        room.work();
        room.tidings.tell(room.loopOf(APP_9));

        room.desk.put(aChange(APP_9).build());
        room.touch(APP_9);

        assertThat(outcome()).isNull();
    }

    @Test
    void given_nobody_told_yet_when_the_release_is_taken_back_then_nothing_is_left_of_it() {
        planned();
        release(true);

        release(false);

        assertThat(outcome()).isNull();
        assertThat(room.facts.facts(LoopTurned.class)).hasSize(2);
    }

    @Test
    void given_people_who_were_told_when_the_release_is_taken_back_then_it_is_reverted() {
        planned();
        release(true);
        room.tidings.tell(room.loopOf(APP_9));

        release(false);
        release(false);

        assertThat(outcome()).isEqualTo(Outcome.REVERTED);
        assertThat(room.loopOf(APP_9).result().version()).isEqualTo("3.2");
        assertThat(room.facts.facts(LoopTurned.class)).hasSize(2);
    }

    @Test
    void given_people_who_were_told_when_the_change_is_reopened_then_it_is_reverted() {
        planned();
        release(true);
        room.tidings.tell(room.loopOf(APP_9));

        room.desk.put(aChange(APP_9).in(IN_PROGRESS).releasedIn(V32, "3.2").build());
        room.touch(APP_9);

        assertThat(outcome()).isEqualTo(Outcome.REVERTED);
    }

    @Test
    void given_a_reverted_loop_of_which_nobody_heard_when_released_again_then_it_goes_on() {
        planned();
        release(true);
        room.tidings.tell(room.loopOf(APP_9));
        release(false);

        release(true);

        assertThat(outcome()).isEqualTo(Outcome.SHIPPED);
        assertThat(room.loopOf(APP_9).round()).isEqualTo(1);
    }

    @Test
    void given_people_who_know_it_is_gone_when_released_again_then_another_round_shipped() {
        planned();
        release(true);
        room.tidings.tell(room.loopOf(APP_9));
        release(false);
        room.tidings.tell(room.loopOf(APP_9));

        release(true);

        assertThat(outcome()).isEqualTo(Outcome.SHIPPED);
        assertThat(room.loopOf(APP_9).round()).isEqualTo(2);
        assertThat(room.loopOf(APP_9).regression()).isFalse();
    }

    @Test
    void given_a_part_of_it_was_told_when_it_ships_whole_then_it_shipped_in_the_same_round() {
        room.speak(SUP_4, APP_9);
        room.desk.put(done().releasedIn(31, "3.1.4").plannedFor(V32, "3.2").build());
        room.work();
        assertThat(outcome()).isEqualTo(Outcome.PARTLY_SHIPPED);
        room.tidings.tell(room.loopOf(APP_9));

        release(true);

        assertThat(outcome()).isEqualTo(Outcome.SHIPPED);
        assertThat(room.loopOf(APP_9).round()).isEqualTo(1);
    }

    @Test
    void given_a_loop_that_did_not_help_when_reopened_then_the_same_release_proves_nothing() {
        planned();
        release(true);
        var told = room.loopOf(APP_9);

        var next = room.rounds.reopen(told.id(), true, room.clock.instant()).orElseThrow();
        room.judging.sweep();

        assertThat(next.round()).isEqualTo(2);
        assertThat(next.regression()).isTrue();
        assertThat(outcome()).isNull();
        assertThat(room.loopOf(APP_9).spent()).containsExactly("version:32");
    }

    @Test
    void given_two_who_say_it_is_not_fixed_when_reopened_then_one_round_begins() {
        planned();
        release(true);
        var told = room.loopOf(APP_9).id();

        room.rounds.reopen(told, true, room.clock.instant());
        room.rounds.reopen(told, true, room.clock.instant());

        assertThat(room.loops.rounds(APP_9)).hasSize(2);
        assertThat(room.rounds.reopen(99, true, room.clock.instant())).isEmpty();
    }

    @Test
    void given_another_round_when_the_next_version_is_released_then_that_one_shipped() {
        planned();
        release(true);
        room.rounds.reopen(room.loopOf(APP_9).id(), true, room.clock.instant());

        room.desk.put(done().releasedIn(V32, "3.2").releasedIn(33, "3.3").build());
        room.touch(APP_9);

        assertThat(room.loopOf(APP_9).result().version()).isEqualTo("3.3");
    }

    @Test
    void given_another_round_when_the_release_was_taken_back_then_releasing_again_proves_again() {
        planned();
        release(true);
        room.rounds.reopen(room.loopOf(APP_9).id(), true, room.clock.instant());
        release(false);
        assertThat(room.loopOf(APP_9).spent()).isEmpty();

        release(true);

        assertThat(outcome()).isEqualTo(Outcome.SHIPPED);
        assertThat(room.loopOf(APP_9).round()).isEqualTo(2);
    }

    @Test
    void given_an_open_loop_when_reopened_then_nothing_happens() {
        room.speak(SUP_4, APP_9);
        room.work();
        var loop = room.loopOf(APP_9);

        assertThat(room.rounds.reopen(loop.id(), true, room.clock.instant())).contains(loop);
    }

    private void planned() {
        room.speak(SUP_4, APP_9);
        room.desk.put(done().plannedFor(V32, "3.2").build());
        room.work();
    }

    private void release(boolean released) {
        room.release(V32, released);
    }

    private @Nullable Outcome outcome() {
        return room.outcomeOf(APP_9);
    }

    private static Changes done() {
        return aChange(APP_9).in(DONE).resolved(FIXED);
    }
}
