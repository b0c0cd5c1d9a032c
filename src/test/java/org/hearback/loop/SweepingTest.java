package org.hearback.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearback.loop.Changes.DONE;
import static org.hearback.loop.Changes.FIXED;
import static org.hearback.loop.Changes.aChange;

import org.hearback.kernel.FakeFactLog;
import org.hearback.loop.ChangeDesk.Way.Kind;
import org.hearback.voice.Voice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Set;

/** Loops that hang together, and what nobody told of. */
class SweepingTest {
    private static final long APP_9 = 20_009;
    private static final long APP_8 = 20_008;
    private static final long SUP_4 = 10_004;
    private static final long V32 = 32;

    private final LoopRoom room = new LoopRoom();

    SweepingTest() {
        room.desk.put(aChange(APP_9).build());
        room.desk.putRequest(SUP_4);
    }

    @Test
    void given_a_duplicate_when_the_change_it_duplicates_ships_then_only_that_one_shipped() {
        room.desk.put(done().releasedIn(V32, "3.2").build());
        room.desk.put(done(APP_8).releasedIn(V32, "3.2").build());
        room.desk.lead(APP_8, Kind.DUPLICATE, APP_9);

        room.speak(SUP_4, APP_8);
        room.work();

        assertThat(outcome()).isEqualTo(Outcome.SHIPPED);
        assertThat(room.loopOf(APP_8).result().outcome()).isNull();
    }

    @Test
    void given_a_duplicate_when_those_of_the_other_change_are_told_then_it_is_told_too() {
        room.desk.put(aChange(APP_8).build());
        room.desk.lead(APP_8, Kind.DUPLICATE, APP_9);
        room.speak(SUP_4, APP_8);
        room.work();
        var told = room.clock.instant();
        room.loops.turn(room.loopOf(APP_9).reaching(Stage.TOLD, told));

        room.touch(APP_8);

        assertThat(room.loopOf(APP_8).stage()).isEqualTo(Stage.TOLD);
    }

    @Test
    void given_a_told_change_when_it_turns_out_to_be_a_duplicate_then_it_stays_told() {
        planned();
        release(true);
        room.tidings.tell(room.loopOf(APP_9));
        room.desk.put(aChange(APP_8).build());

        room.desk.lead(APP_9, Kind.DUPLICATE, APP_8);
        room.touch(APP_9);

        assertThat(outcome()).isEqualTo(Outcome.SHIPPED);
    }

    @Test
    void given_an_epic_when_the_versions_of_its_issues_are_released_then_it_ships_with_the_last() {
        room.speak(SUP_4, APP_9);
        for (var part : new long[] {20_011, 20_012}) {
            room.desk.put(done(part).plannedFor(part, "3." + part).build());
            room.desk.lead(part, Kind.EPIC, APP_9);
        }
        room.work();

        room.release(20_011, true);
        assertThat(outcome()).isEqualTo(Outcome.PARTLY_SHIPPED);
        room.release(20_012, true);

        assertThat(outcome()).isEqualTo(Outcome.SHIPPED);
        assertThat(room.loops.current(20_011)).isEmpty();
    }

    @Test
    void given_a_release_of_a_version_that_the_change_left_when_told_then_nothing_shipped() {
        planned();
        room.desk.put(done().plannedFor(33, "3.3").build());

        release(true);

        assertThat(outcome()).isNull();
    }

    @Test
    void given_a_deleted_version_when_nobody_tells_of_its_changes_then_the_sweep_sees_it() {
        planned();
        release(true);

        room.desk.put(done().build());
        room.judging.sweep();

        assertThat(outcome()).isNull();
    }

    @Test
    void given_a_change_that_was_deleted_before_anybody_was_told_then_nothing_is_left_of_it() {
        planned();
        release(true);

        room.desk.remove(APP_9);
        room.judging.sweep();

        assertThat(outcome()).isNull();
    }

    @Test
    void given_a_change_that_is_archived_after_people_were_told_then_nothing_is_taken_back() {
        planned();
        release(true);
        room.tidings.tell(room.loopOf(APP_9));

        room.desk.remove(APP_9);
        room.judging.sweep();

        assertThat(outcome()).isEqualTo(Outcome.SHIPPED);
    }

    @Test
    void given_a_change_that_moved_when_looked_at_then_the_loop_has_its_key_and_project() {
        room.speak(SUP_4, APP_9);
        room.work();

        var product = new Change.Product(10_200, "WEB", "Web shop");
        room.desk.put(aChange(APP_9).called("WEB-1").of(product).build());
        room.judging.sweep();

        assertThat(room.loopOf(APP_9).change().key()).isEqualTo("WEB-1");
        assertThat(room.loops.ofProject(10_200)).hasSize(1);
    }

    @Test
    void given_lost_facts_when_swept_then_loops_are_opened_and_turned() {
        planned();
        room.desk.put(aChange(APP_8).build());
        room.speak(10_005, APP_8);
        room.desk.release(V32, true);
        room.waiting().clear();

        room.judging.sweep();

        assertThat(outcome()).isEqualTo(Outcome.SHIPPED);
        assertThat(room.loops.current(APP_8)).isPresent();
    }

    @Test
    void given_one_change_that_cannot_be_read_when_swept_then_the_others_are_looked_at() {
        room.desk.put(aChange(APP_8).build());
        room.speak(SUP_4, APP_8);
        planned();
        room.desk.release(V32, true);
        room.desk.failFor(APP_8);

        room.judging.sweep();

        assertThat(outcome()).isEqualTo(Outcome.SHIPPED);
    }

    @Test
    void given_somebody_who_always_is_quicker_when_judged_then_it_is_said_at_last() {
        planned();
        var quick = new FakeLoopBook(new FakeFactLog());
        quick.open(room.desk.get(APP_9).ref(), 10_100, Instant.EPOCH);
        quick.beQuickerAlways();
        room.desk.release(V32, true);
        var judging =
                new Judging(quick, room.rules, room.desk, room.hearing, room.tidings, room.clock);

        assertThatThrownBy(() -> judging.judge(APP_9)).hasMessageContaining("keeps changing");
    }

    @Test
    void given_the_last_voice_when_taken_back_then_the_loop_stays() {
        var voice = room.speak(SUP_4, APP_9);
        room.work();

        room.voices.end(voice.id(), new Voice.End("agent-1", room.clock.instant()));
        room.work();

        assertThat(room.loops.current(APP_9)).isPresent();
    }

    @Test
    void given_other_rules_when_swept_then_the_loops_follow() {
        room.speak(SUP_4, APP_9);
        room.desk.put(aChange(APP_9).in(DONE).build());
        room.work();
        assertThat(outcome()).isNull();

        room.rules.save(
                10_100, new LoopRules(Set.of("5"), Set.of(), false, 1, false, null, null, null));
        room.judging.sweep();

        assertThat(outcome()).isEqualTo(Outcome.SHIPPED);
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
        return done(APP_9);
    }

    private static Changes done(long issue) {
        return aChange(issue).in(DONE).resolved(FIXED);
    }
}
