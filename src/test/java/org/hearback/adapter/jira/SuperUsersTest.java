package org.hearback.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.kernel.TestClock;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

class SuperUsersTest {
    private static final long THEIRS = 10_001;
    private static final long OTHER = 10_002;

    private final TestClock clock = new TestClock(HostedJira.NOW);
    private int readings;
    private int marks;
    private SuperUsers.Known now = new SuperUsers.Known(Set.of("kim"), Set.of(THEIRS));
    private final SuperUsers superUsers =
            new SuperUsers(
                    () -> {
                        readings++;
                        return now;
                    },
                    () -> marks,
                    clock);

    @Test
    void given_a_queue_of_requests_when_each_is_asked_about_then_the_source_is_read_once() {
        for (long issue = 1; issue <= 500; issue++) superUsers.reported(issue, "lee");

        assertThat(readings).isEqualTo(1);
    }

    @Test
    void given_a_reporter_or_a_request_of_a_super_user_when_asked_then_either_is_enough() {
        assertThat(superUsers.reported(OTHER, "kim")).isTrue();
        assertThat(superUsers.reported(THEIRS, "bot")).isTrue();
        assertThat(superUsers.reported(THEIRS, null)).isTrue();
        assertThat(superUsers.reported(OTHER, "lee")).isFalse();
        assertThat(superUsers.reported(OTHER, null)).isFalse();
    }

    @Test
    void given_a_flag_that_was_lost_when_a_minute_went_by_then_it_is_not_seen_any_more() {
        superUsers.reported(OTHER, "kim");
        now = SuperUsers.Known.NOBODY;

        clock.pass(SuperUsers.FRESH.minus(Duration.ofMillis(1)));
        assertThat(superUsers.reported(OTHER, "kim")).isTrue();

        clock.pass(Duration.ofMillis(1));
        assertThat(superUsers.reported(OTHER, "kim")).isFalse();
        assertThat(superUsers.requests()).isEmpty();
    }

    @Test
    void given_a_flag_that_this_node_marked_when_asked_then_it_is_seen_after_a_moment() {
        superUsers.requests();
        now = SuperUsers.Known.NOBODY;
        marks++;

        assertThat(superUsers.requests()).containsExactly(THEIRS);
        clock.pass(SuperUsers.SETTLED);
        assertThat(superUsers.requests()).isEmpty();
        clock.pass(SuperUsers.SETTLED);
        superUsers.requests();
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void
            given_a_source_that_is_down_when_asked_then_what_was_known_holds_and_it_is_left_in_peace() {
        var failing =
                new SuperUsers(
                        () -> {
                            readings++;
                            if (readings > 1) throw new IllegalStateException("no database");
                            return now;
                        },
                        () -> marks,
                        clock);
        failing.requests();
        clock.pass(SuperUsers.FRESH);

        assertThat(failing.reported(OTHER, "kim")).isTrue();
        assertThat(failing.reported(OTHER, "kim")).isTrue();
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void given_many_at_once_when_it_is_time_to_read_then_one_reads() throws Exception {
        var start = new CountDownLatch(1);
        Callable<Set<Long>> ask =
                () -> {
                    start.await();
                    return superUsers.requests();
                };
        try (var pool = Executors.newFixedThreadPool(8)) {
            var answers = Stream.generate(() -> pool.submit(ask)).limit(8).toList();
            start.countDown();
            for (var answer : answers) assertThat(answer.get()).containsExactly(THEIRS);
        }

        assertThat(readings).isEqualTo(1);
    }

    @Test
    void given_a_reading_that_takes_long_when_others_ask_then_they_are_told_what_was_known()
            throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var slow =
                new SuperUsers(
                        () -> {
                            if (++readings == 1) return now;
                            begun.countDown();
                            await(end);
                            return SuperUsers.Known.NOBODY;
                        },
                        () -> marks,
                        clock);
        slow.requests();
        clock.pass(SuperUsers.FRESH);
        try (var pool = Executors.newSingleThreadExecutor()) {
            var reader = pool.submit(slow::requests);
            begun.await();

            assertThat(slow.requests()).containsExactly(THEIRS);

            end.countDown();
            assertThat(reader.get()).isEmpty();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
