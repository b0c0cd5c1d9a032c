package org.hearback.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.voice.Voice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** What holds whatever happens in Jira, and whatever of it is told; a failure names its seed. */
class LoopsPropertyTest {
    private static final int STEPS = 120;

    @RepeatedTest(80)
    void given_any_story_when_swept_then_each_loop_says_what_the_truth_says(RepetitionInfo run) {
        var seed = run.getCurrentRepetition();
        var random = new Random(-seed);
        var room = new LoopRoom();
        var jira = new RandomJira(seed, room);
        for (var step = 0; step < STEPS; step++) {
            jira.step();
            meddle(room, random);
            if (random.nextInt(4) == 0) room.work();
            if (random.nextInt(6) == 0) tellSomebody(room, random);
            if (random.nextInt(12) == 0) reopenOne(room, random);
            if (random.nextInt(10) > 0) continue;
            room.judging.sweep();
            room.judging.sweep();
            for (var change : RandomJira.CHANGES) check(room, change, seed, jira.story());
        }
    }

    @RepeatedTest(40)
    void given_lost_and_shuffled_facts_when_swept_then_loops_end_as_if_all_had_been_told(
            RepetitionInfo run) {
        var seed = run.getCurrentRepetition();
        var random = new Random(-seed);
        var told = new LoopRoom();
        var untold = new LoopRoom();
        var one = new RandomJira(seed, told);
        var other = new RandomJira(seed, untold);
        for (var step = 0; step < STEPS; step++) {
            one.step();
            told.work();
            other.step();
            meddle(untold, random);
            if (random.nextInt(5) == 0) untold.work();
        }

        told.judging.sweep();
        untold.judging.sweep();

        assertThat(outcomes(untold))
                .as("seed %d, after %s", seed, one.story())
                .containsAllEntriesOf(voiced(told, outcomes(told)));
    }

    @RepeatedTest(80)
    void given_any_links_when_heard_then_each_voice_comes_once_and_from_no_further_than_depth_3(
            RepetitionInfo run) {
        var seed = run.getCurrentRepetition();
        var room = new LoopRoom();
        var jira = new RandomJira(seed, room);
        for (var step = 0; step < STEPS; step++) jira.step();

        for (var change : RandomJira.CHANGES) {
            var heard = room.hearing.of(change);
            assertThat(heard)
                    .as("seed %d, change %d, after %s", seed, change, jira.story())
                    .allSatisfy(one -> assertThat(one.path().ways()).hasSizeLessThanOrEqualTo(3))
                    .extracting(one -> one.source().asText())
                    .doesNotHaveDuplicates();
        }
    }

    /** Who is told in another loop is heard there: nobody falls between two loops. */
    @RepeatedTest(80)
    void given_any_links_when_a_change_is_told_elsewhere_then_its_voices_are_heard_there(
            RepetitionInfo run) {
        var seed = run.getCurrentRepetition();
        var room = new LoopRoom();
        var jira = new RandomJira(seed, room);
        for (var step = 0; step < STEPS; step++) jira.step();

        for (var voice : room.voices.all().stream().filter(Voice::stands).toList()) {
            var change = voice.change().issueId();
            if (room.desk.find(List.of(change)).isEmpty()) continue;
            for (var head : room.hearing.toldIn(change))
                assertThat(room.hearing.of(head.issueId()))
                        .as("seed %d, %s in %s, after %s", seed, voice, head, jira.story())
                        .extracting(one -> one.source().asText())
                        .contains(voice.source().asText());
        }
    }

    /** Nobody is told of one voice in two loops, but where it leads to two ends. */
    @RepeatedTest(80)
    void given_any_links_when_loops_hear_a_voice_then_it_is_told_in_them_or_in_its_own(
            RepetitionInfo run) {
        var seed = run.getCurrentRepetition();
        var room = new LoopRoom();
        var jira = new RandomJira(seed, room);
        for (var step = 0; step < STEPS; step++) jira.step();

        for (var teller : RandomJira.CHANGES) {
            if (!room.hearing.toldIn(teller).isEmpty()) continue;
            for (var heard : room.hearing.of(teller)) {
                var voice = heard.voice();
                if (voice == null || voice.change().issueId() == teller) continue;
                assertThat(room.hearing.toldIn(voice.change().issueId()))
                        .as("seed %d, %s in %d, after %s", seed, voice, teller, jira.story())
                        .extracting(head -> head.issueId())
                        .contains(teller);
            }
        }
    }

    /** Facts are lost, repeated and handled in any order. */
    private static void meddle(LoopRoom room, Random random) {
        var waiting = room.waiting();
        if (random.nextInt(3) == 0) waiting.removeIf(fact -> random.nextInt(3) == 0);
        if (random.nextInt(3) == 0) waiting.addAll(List.copyOf(waiting));
        if (random.nextInt(3) == 0) Collections.shuffle(waiting, random);
    }

    private static void tellSomebody(LoopRoom room, Random random) {
        var loop = room.loops.current(any(random));
        loop.filter(known -> known.result().outcome() != null).ifPresent(room.tidings::tell);
    }

    private static void reopenOne(LoopRoom room, Random random) {
        room.loops
                .current(any(random))
                .ifPresent(loop -> room.rounds.reopen(loop.id(), true, room.clock.instant()));
    }

    private static long any(Random random) {
        return RandomJira.CHANGES.get(random.nextInt(RandomJira.CHANGES.size()));
    }

    private static void check(LoopRoom room, long changeId, int seed, List<String> story) {
        var change = room.desk.find(List.of(changeId)).stream().findFirst();
        var current = room.loops.current(changeId);
        var isVoiced = !room.voices.ofChanges(List.of(changeId)).isEmpty();
        if (isVoiced && change.isPresent()) assertThat(current).isPresent();
        if (current.isEmpty()) return;
        var loop = current.get();
        var outcome = loop.result().outcome();
        var wasTold = outcome != null && room.tidings.went(loop.id(), outcome);
        var isElsewhere = !room.hearing.toldIn(changeId).isEmpty();

        if (change.isEmpty() || isElsewhere)
            assertThat(outcome == null || wasTold)
                    .as("%s stays only where it was told, seed %d, after %s", loop, seed, story)
                    .isTrue();
        else
            assertThat(outcome)
                    .as("what %s came to, seed %d, after %s", loop, seed, story)
                    .isEqualTo(expected(room, loop, change.get()));
        assertThat(room.loops.rounds(changeId)).last().isEqualTo(loop);
    }

    /** What the truth says, told in other words than the code that is tested. */
    private static @Nullable Outcome expected(LoopRoom room, Loop loop, Change change) {
        var rules = room.rules.of(change.product().projectId());
        var truth = Verdict.of(change, parts(room, change), rules, loop.spent());
        var isGone =
                !truth.ships()
                        && truth.outcome() != Outcome.DECLINED
                        && loop.result().outcome() == Outcome.REVERTED;
        if (isGone)
            assertThat(
                            Set.of(Outcome.SHIPPED, Outcome.PARTLY_SHIPPED).stream()
                                    .anyMatch(it -> room.tidings.went(loop.id(), it)))
                    .isTrue();
        return isGone ? Outcome.REVERTED : truth.outcome();
    }

    private static List<Change> parts(LoopRoom room, Change change) {
        if (!change.versions().isEmpty()) return List.of();
        return room.desk.find(
                room.desk.waysTo(change.ref().issueId()).stream()
                        .filter(way -> way.kind().name().matches("SUB_TASK|EPIC"))
                        .map(ChangeDesk.Way::to)
                        .toList());
    }

    private static Map<Long, String> outcomes(LoopRoom room) {
        var outcomes = new TreeMap<Long, String>();
        for (var change : RandomJira.CHANGES)
            room.loops
                    .current(change)
                    .ifPresent(
                            loop ->
                                    outcomes.put(
                                            change,
                                            loop.result().outcome() + loop.result().version()));
        return outcomes;
    }

    /** A change that has no voice any more may have no loop where nothing was told of it. */
    private static Map<Long, String> voiced(LoopRoom room, Map<Long, String> outcomes) {
        var voiced = new TreeMap<>(outcomes);
        voiced.keySet()
                .removeIf(
                        change ->
                                room.voices.ofChanges(List.of(change)).isEmpty()
                                        || room.desk.find(List.of(change)).isEmpty());
        return voiced;
    }
}
