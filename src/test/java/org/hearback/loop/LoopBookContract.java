package org.hearback.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearback.kernel.ChangeRef;
import org.hearback.kernel.Transactions;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** What every {@link LoopBook} does. */
public interface LoopBookContract {
    /** When the loops of tests begin. */
    Instant SINCE = Instant.parse("2026-01-05T10:00:00.123Z");

    /** When they go on. */
    Instant LATER = SINCE.plusSeconds(3_600);

    /** The change of most tests. */
    ChangeRef CHANGE = new ChangeRef(20_009, "APP-9");

    /** Its project. */
    long PROJECT = 10_100;

    /** What shipped. */
    Loop.Result SHIPPED =
            new Loop.Result(
                    Outcome.SHIPPED,
                    "3.2 „Kettle“ 😀",
                    Set.of("version:10001", "version:10002"),
                    LATER);

    /** A book without loops. */
    LoopBook book();

    /** The transactions in which the book takes part. */
    Transactions transactions();

    /** The facts that the book told, in order. */
    List<LoopTurned> told();

    @Test
    default void given_a_change_when_its_loop_is_opened_twice_then_it_is_one() {
        var first = open(CHANGE);

        assertThat(book().open(CHANGE, 99, LATER)).isEqualTo(first);

        assertThat(first)
                .isEqualTo(
                        new Loop(
                                first.id(),
                                CHANGE,
                                PROJECT,
                                1,
                                Loop.Result.none(SINCE),
                                Set.of(),
                                Map.of(Stage.OBSERVE, SINCE),
                                false,
                                first.edition()));
        assertThat(book().find(first.id())).contains(first);
        assertThat(book().find(first.id() + 1)).isEmpty();
        assertThat(book().current(20_009)).contains(first);
        assertThat(book().current(20_010)).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    default void given_a_loop_when_turned_then_it_is_kept_whole_and_told_once() {
        var loop = open(CHANGE);
        var moved = new ChangeRef(20_009, "NEW-1");
        var now =
                loop.with(SHIPPED)
                        .withSpent(Set.of("status:5"))
                        .reaching(Stage.ACT, LATER)
                        .reaching(Stage.TOLD, LATER.plusMillis(1))
                        .movedTo(moved, 10_200);

        assertThat(book().turn(now)).isTrue();

        var kept = book().find(loop.id()).orElseThrow();
        assertThat(kept.result()).isEqualTo(SHIPPED);
        assertThat(kept.spent()).containsExactly("status:5");
        assertThat(kept.reached())
                .isEqualTo(
                        Map.of(
                                Stage.OBSERVE,
                                SINCE,
                                Stage.ACT,
                                LATER,
                                Stage.TOLD,
                                LATER.plusMillis(1)));
        assertThat(kept.change()).isEqualTo(moved);
        assertThat(book().ofProject(10_200)).containsExactly(kept);
        assertThat(book().ofProject(PROJECT)).isEmpty();
        assertThat(kept.edition()).isNotEqualTo(loop.edition());
        assertThat(told()).containsExactly(new LoopTurned(loop.id()));
    }

    @Test
    default void given_a_loop_when_its_outcome_is_withdrawn_then_that_is_told_too() {
        var loop = open(CHANGE);
        book().turn(loop.with(SHIPPED));

        book().turn(fresh(loop).with(Loop.Result.none(LATER)));

        assertThat(fresh(loop).result()).isEqualTo(Loop.Result.none(LATER));
        assertThat(told()).hasSize(2);
    }

    @Test
    default void given_a_result_that_says_the_same_when_turned_then_it_is_not_told() {
        var loop = open(CHANGE);

        assertThat(book().turn(loop.reaching(Stage.ORIENT, LATER))).isTrue();

        assertThat(fresh(loop).stage()).isEqualTo(Stage.ORIENT);
        assertThat(told()).isEmpty();
    }

    @Test
    default void given_a_loop_that_somebody_else_turned_when_turned_then_nothing_changes() {
        var loop = open(CHANGE);
        book().turn(loop.reaching(Stage.ORIENT, LATER));

        assertThat(book().turn(loop.with(SHIPPED))).isFalse();

        assertThat(fresh(loop).result().outcome()).isNull();
        assertThat(told()).isEmpty();
    }

    @Test
    default void given_many_callers_when_they_turn_one_loop_at_once_then_one_of_them_wins()
            throws InterruptedException, ExecutionException {
        var loop = open(CHANGE);
        Callable<Boolean> turn = () -> book().turn(loop.with(SHIPPED));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var won = 0;
            for (Future<Boolean> ended : threads.invokeAll(Collections.nCopies(8, turn)))
                if (ended.get()) won++;

            assertThat(won).isEqualTo(1);
            assertThat(told()).hasSize(1);
        }
    }

    @Test
    default void given_a_loop_when_reopened_then_the_next_round_knows_the_spent_proofs() {
        var loop = open(CHANGE);
        book().turn(loop.with(SHIPPED).withSpent(Set.of("status:5")));
        var ended = fresh(loop);

        var next = book().reopen(ended, true, LATER);

        assertThat(next)
                .isEqualTo(
                        new Loop(
                                next.id(),
                                CHANGE,
                                PROJECT,
                                2,
                                Loop.Result.none(LATER),
                                Set.of("status:5", "version:10001", "version:10002"),
                                Map.of(Stage.OBSERVE, LATER),
                                true,
                                next.edition()));
        assertThat(next.id()).isNotEqualTo(loop.id());
        assertThat(book().find(loop.id())).contains(ended);
        assertThat(book().current(20_009)).contains(next);
        assertThat(book().rounds(20_009)).containsExactly(ended, next);
        assertThat(told()).containsExactly(new LoopTurned(loop.id()), new LoopTurned(next.id()));
    }

    @Test
    default void given_a_reopened_loop_when_reopened_again_then_the_same_round_is_returned() {
        var loop = open(CHANGE);
        var next = book().reopen(loop, false, LATER);

        assertThat(book().reopen(loop, true, LATER.plusSeconds(1))).isEqualTo(next);

        assertThat(book().rounds(20_009)).hasSize(2);
        assertThat(told()).hasSize(1);
        assertThat(book().open(CHANGE, PROJECT, SINCE)).isEqualTo(next);
    }

    @Test
    default void given_many_callers_when_they_open_or_reopen_at_once_then_there_is_one_more_round()
            throws InterruptedException, ExecutionException {
        Callable<Loop> open = () -> open(CHANGE);
        try (var threads = Executors.newFixedThreadPool(8)) {
            assertThat(ids(threads.invokeAll(Collections.nCopies(8, open)))).hasSize(1);
            var first = open(CHANGE);
            Callable<Loop> again = () -> book().reopen(first, false, LATER);
            assertThat(ids(threads.invokeAll(Collections.nCopies(8, again)))).hasSize(1);
        }
        assertThat(book().rounds(20_009)).hasSize(2);
    }

    @Test
    default void given_rounds_of_many_changes_when_asked_then_only_the_newest_come() {
        var first = open(CHANGE);
        var next = book().reopen(first, false, LATER);
        var other = open(new ChangeRef(20_010, "APP-10"));
        var elsewhere = book().open(new ChangeRef(20_011, "WEB-1"), 10_300, SINCE);

        assertThat(book().ofProject(PROJECT)).containsExactlyInAnyOrder(next, other);
        assertThat(book().current(List.of(20_009L, 20_011L, 5L)))
                .containsExactlyInAnyOrder(next, elsewhere);
        assertThat(book().changesAfter(0, 2)).containsExactly(20_009L, 20_010L);
        assertThat(book().changesAfter(20_010, 2)).containsExactly(20_011L);
        assertThat(book().projects()).containsExactlyInAnyOrder(PROJECT, 10_300L);
        assertThat(book().current(List.of())).isEmpty();
        assertThat(book().rounds(5)).isEmpty();
    }

    @Test
    default void given_more_changes_than_a_query_takes_when_asked_then_no_loop_is_missing() {
        var last = open(new ChangeRef(21_203, "APP-1203"));
        var changes = LongStream.rangeClosed(20_001, 21_203).boxed().toList();

        assertThat(book().current(changes)).containsExactly(last);
    }

    @Test
    default void given_an_open_transaction_when_opened_then_it_is_refused() {
        assertThatThrownBy(() -> transactions().run(() -> open(CHANGE)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(book().rounds(20_009)).isEmpty();
    }

    private Loop open(ChangeRef change) {
        return book().open(change, PROJECT, SINCE);
    }

    private Loop fresh(Loop loop) {
        return book().find(loop.id()).orElseThrow();
    }

    private static Set<Long> ids(List<Future<Loop>> loops)
            throws InterruptedException, ExecutionException {
        var ids = new HashSet<Long>();
        for (var loop : loops) ids.add(loop.get().id());
        return ids;
    }
}
