package org.hearback.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.kernel.DoorOpened;
import org.hearback.kernel.FactLog;
import org.hearback.kernel.Listening;
import org.hearback.kernel.TestClock;
import org.hearback.kernel.WindowOpened;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What every {@link TaskBook} does with the {@link FactLog} beside it. */
public interface TaskBookContract {
    /** What the clock shows when a test begins. */
    Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    /** Both listen to {@link DoorOpened}. */
    List<Listening<DoorOpened>> LISTENERS =
            List.of(
                    new Listening<>("porter.greet", DoorOpened.class),
                    new Listening<>("guard.note", DoorOpened.class));

    /** One of them. */
    Set<String> PORTER = Set.of("porter.greet");

    /** Both. */
    Set<String> ALL = Set.of("porter.greet", "guard.note");

    /** The book under test, of what {@link #log} is told. */
    TaskBook book();

    /** A log with {@link #LISTENERS}. */
    FactLog log();

    /** The log's clock, which shows {@link #NOW} at first. */
    TestClock clock();

    @Test
    default void given_two_listeners_when_a_fact_is_appended_then_each_has_work() {
        var id = log().append(DoorOpened.of("front"));

        var tasks = book().take(ALL, 10, NOW);

        assertThat(tasks).extracting(Task::handler).containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(tasks).extracting(Task::factId).containsOnly(id);
        assertThat(tasks).extracting(Task::fact).containsOnly(DoorOpened.of("front"));
        assertThat(tasks).extracting(Task::attempt).containsOnly(1);
        assertThat(book().open()).isEqualTo(2);
    }

    @Test
    default void given_a_taken_row_when_another_takes_then_it_gets_nothing() {
        log().append(DoorOpened.of("front"));
        book().take(ALL, 10, NOW);

        assertThat(book().take(ALL, 10, NOW)).isEmpty();
    }

    @Test
    default void given_more_rows_than_wanted_when_taken_then_the_oldest_come_first() {
        for (var door : List.of("front", "back", "cellar")) {
            log().append(DoorOpened.of(door));
            clock().pass(Duration.ofSeconds(1));
        }

        var first = book().take(PORTER, 2, clock().instant());
        var second = book().take(PORTER, 2, clock().instant());

        assertThat(first).extracting(task -> door(task)).containsExactly("front", "back");
        assertThat(second).extracting(task -> door(task)).containsExactly("cellar");
    }

    @Test
    default void given_a_handler_that_is_not_installed_when_taken_then_its_work_waits() {
        log().append(DoorOpened.of("front"));

        assertThat(book().take(Set.of("nobody"), 10, NOW)).isEmpty();
        assertThat(book().take(Set.of(), 10, NOW)).isEmpty();
        assertThat(book().take(PORTER, 10, NOW)).hasSize(1);
    }

    @Test
    default void given_a_task_when_it_is_done_then_it_never_comes_again() {
        var task = takeOne();

        assertThat(book().done(task, NOW)).isTrue();

        assertThat(book().take(PORTER, 10, NOW.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(book().open()).isEqualTo(1); // the guard's
        assertThat(book().done(task, NOW)).isFalse();
    }

    @Test
    default void given_a_task_when_it_is_to_wait_then_it_comes_when_it_is_due() {
        var due = NOW.plusSeconds(30);

        assertThat(book().later(takeOne(), due, "told to wait", false)).isTrue();

        assertThat(book().take(PORTER, 10, due.minusMillis(1))).isEmpty();
        assertThat(book().take(PORTER, 10, due)).extracting(Task::attempt).containsExactly(1);
    }

    @Test
    default void given_a_task_when_its_try_counts_then_the_next_has_a_higher_number() {
        book().later(takeOne(), NOW, "told to fail", true);
        var second = book().take(PORTER, 1, NOW).getFirst();
        book().later(second, NOW, "told to fail again", true);

        assertThat(second.attempt()).isEqualTo(2);
        assertThat(book().take(PORTER, 1, NOW)).extracting(Task::attempt).containsExactly(3);
    }

    @Test
    default void given_a_task_when_it_failed_then_it_is_open_no_more() {
        var task = takeOne();

        assertThat(book().failed(task, "told to give up", NOW)).isTrue();

        assertThat(book().take(PORTER, 10, NOW.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(book().open()).isEqualTo(1); // the guard's
        assertThat(book().later(task, NOW, "too late", true)).isFalse();
    }

    @Test
    default void given_a_dead_node_when_swept_then_its_work_comes_again_and_its_try_counts() {
        takeOne();
        var now = NOW.plusSeconds(180);

        assertThat(book().sweep(NOW.plusMillis(1), now)).isEqualTo(1);

        assertThat(book().take(PORTER, 10, now)).extracting(Task::attempt).containsExactly(2);
    }

    @Test
    default void given_a_node_at_work_when_swept_then_its_work_stays_with_it() {
        var task = takeOne();

        assertThat(book().sweep(NOW, NOW.plusSeconds(180))).isZero();

        assertThat(book().done(task, NOW)).isTrue();
    }

    @Test
    default void given_a_row_that_was_taken_back_when_its_old_try_ends_then_it_changes_nothing() {
        var old = takeOne();
        book().sweep(NOW.plusMillis(1), NOW);
        var current = book().take(PORTER, 1, NOW).getFirst();

        assertThat(book().done(old, NOW)).isFalse();
        assertThat(book().later(old, NOW, "late", true)).isFalse();
        assertThat(book().failed(old, "late", NOW)).isFalse();

        assertThat(book().take(PORTER, 10, NOW)).isEmpty();
        assertThat(book().done(current, NOW)).isTrue();
    }

    @Test
    default void given_old_facts_when_purged_then_only_those_without_open_or_failed_work_go() {
        log().append(new WindowOpened("attic"));
        finish(takeOne());
        book().failed(takeOne(), "told to give up", NOW);
        book().take(Set.of("guard.note"), 10, NOW).forEach(this::finish);
        log().append(DoorOpened.of("waiting"));
        clock().pass(Duration.ofDays(15));
        log().append(new WindowOpened("young"));

        var purged = book().purge(Duration.ofDays(14), clock().instant());

        assertThat(purged).isEqualTo(2); // the window, and the door that is done
        assertThat(book().purge(Duration.ofDays(14), clock().instant())).isZero();
        assertThat(book().take(PORTER, 10, clock().instant()))
                .extracting(task -> door(task))
                .containsExactly("waiting");
    }

    private Task takeOne() {
        log().append(DoorOpened.of("front"));
        return book().take(PORTER, 1, NOW).getFirst();
    }

    private void finish(Task task) {
        book().done(task, NOW);
    }

    private static String door(Task task) {
        return ((DoorOpened) task.fact()).door();
    }
}
