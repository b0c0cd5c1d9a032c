package org.hearback.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.kernel.Fact;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.FactId;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.Handled;
import org.hearback.kernel.TestClock;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

class WorkerTest {
    private static final RetryPlan THREE_TRIES =
            new RetryPlan(Duration.ofSeconds(5), Duration.ofMinutes(1), 3);

    private final TestClock clock = new TestClock(Instant.parse("2026-01-05T09:00:00Z"));
    private final FakeFactLog log = new FakeFactLog();
    private final FakeTaskBook tasks =
            new FakeTaskBook(log, Map.of(BellRang.class, List.of("test.listen")), clock);
    private final Listener listener = new Listener();
    private final Worker worker = worker(Runnable::run, 1);

    @Test
    void given_a_fact_when_the_worker_is_nudged_then_its_handler_sees_it_once() {
        log.append(new BellRang(1));

        worker.nudge();
        worker.nudge();

        assertThat(listener.heard).containsExactly(1);
        assertThat(tasks.open()).isZero();
    }

    @Test
    void given_a_handler_that_throws_when_its_wait_has_passed_then_it_is_tried_again() {
        listener.next.add(new IllegalStateException("no line"));
        log.append(new BellRang(1));

        worker.drain();
        var beforeTheWait = List.copyOf(listener.heard);
        clock.pass(Duration.ofSeconds(6));
        worker.drain();

        assertThat(beforeTheWait).containsExactly(1);
        assertThat(listener.heard).containsExactly(1, 1);
        assertThat(tasks.open()).isZero();
    }

    @Test
    void
            given_a_handler_that_always_throws_when_the_last_try_failed_then_it_is_told_once_and_the_work_has_failed() {
        for (var i = 0; i < 5; i++) listener.next.add(new IllegalStateException("no line"));
        log.append(new BellRang(1));

        for (var i = 0; i < 5; i++) {
            worker.drain();
            clock.pass(Duration.ofMinutes(2));
        }

        assertThat(listener.heard).hasSize(3);
        assertThat(listener.gaveUp).containsExactly("no line");
        assertThat(tasks.failures()).containsExactly("no line");
    }

    @Test
    void
            given_a_wait_that_does_not_count_when_it_lasts_longer_than_all_tries_then_the_work_is_still_done() {
        for (var i = 0; i < 10; i++)
            listener.next.add(Handled.waitFor(Duration.ofMinutes(5), "rate limit"));
        log.append(new BellRang(1));

        for (var i = 0; i < 11; i++) {
            worker.drain();
            clock.pass(Duration.ofMinutes(10));
        }

        assertThat(listener.heard).hasSize(11);
        assertThat(listener.gaveUp).isEmpty();
        assertThat(tasks.open()).isZero();
    }

    @Test
    void given_a_handler_that_gives_up_when_it_is_told_then_no_other_try_is_made() {
        listener.next.add(Handled.giveUp("gone for good"));
        log.append(new BellRang(1));

        worker.drain();
        clock.pass(Duration.ofHours(1));
        worker.drain();

        assertThat(listener.heard).hasSize(1);
        assertThat(tasks.failures()).containsExactly("gone for good");
    }

    @Test
    void given_work_that_a_dead_node_had_taken_when_the_lease_is_over_then_it_is_taken_back() {
        log.append(new BellRang(1));
        tasks.take(java.util.Set.of("test.listen"), 1, clock.instant());
        worker.drain();
        var whileLeased = List.copyOf(listener.heard);

        clock.pass(Worker.LEASE.plusSeconds(1));
        worker.tidy();

        assertThat(whileLeased).isEmpty();
        assertThat(listener.heard).containsExactly(1);
    }

    @Test
    void
            given_threads_that_are_all_busy_when_the_worker_is_nudged_then_the_work_waits_for_the_next_nudge() {
        var refusing = new AtomicInteger(1);
        var worker =
                worker(
                        task -> {
                            if (refusing.getAndDecrement() > 0)
                                throw new RejectedExecutionException("full");
                            task.run();
                        },
                        1);
        log.append(new BellRang(1));

        worker.nudge();
        var afterTheRefusal = tasks.open();
        worker.nudge();

        assertThat(afterTheRefusal).isEqualTo(1);
        assertThat(listener.heard).containsExactly(1);
    }

    @Test
    void
            given_many_facts_when_several_threads_work_then_no_more_than_allowed_work_at_once_and_each_fact_is_heard_once()
                    throws InterruptedException {
        var all = new CountDownLatch(200);
        listener.then = all::countDown;
        for (var i = 1; i <= 200; i++) log.append(new BellRang(i));

        try (var pool = Executors.newCachedThreadPool()) {
            var worker = worker(pool, 3);
            worker.nudge();

            assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(listener.heard).hasSize(200).doesNotHaveDuplicates();
        assertThat(listener.atOnce.get()).isBetween(1, 3);
    }

    @Test
    void given_a_stopped_worker_when_it_is_nudged_then_it_takes_nothing() {
        worker.stop();
        log.append(new BellRang(1));

        worker.nudge();

        assertThat(listener.heard).isEmpty();
        assertThat(tasks.open()).isEqualTo(1);
    }

    @Test
    void given_growing_waits_when_tries_fail_then_each_wait_doubles_up_to_the_longest() {
        assertThat(List.of(1, 2, 3, 4, 5, 40))
                .map(THREE_TRIES::waitAfter)
                .map(Duration::toSeconds)
                .containsExactly(5L, 10L, 20L, 40L, 60L, 60L);
    }

    private Worker worker(java.util.concurrent.Executor executor, int parallel) {
        var threads = new Worker.Threads(executor, parallel, RandomGenerator.getDefault());
        return new Worker(tasks, List.of(listener), THREE_TRIES, clock, threads);
    }

    private record BellRang(int times) implements Fact {}

    private static final class Listener implements FactHandler<BellRang> {
        private final List<Integer> heard = new ArrayList<>();
        private final List<String> gaveUp = new ArrayList<>();
        private final Deque<Object> next = new ArrayDeque<>();
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger atOnce = new AtomicInteger();
        private Runnable then = () -> {};

        @Override
        public String name() {
            return "test.listen";
        }

        @Override
        public Class<BellRang> listensTo() {
            return BellRang.class;
        }

        @Override
        public Handled handle(FactId id, BellRang fact) {
            atOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
            synchronized (heard) {
                heard.add(fact.times());
            }
            now.decrementAndGet();
            then.run();
            return switch (next.poll()) {
                case null -> Handled.done();
                case RuntimeException e -> throw e;
                case Handled handled -> handled;
                case Object other -> throw new AssertionError(other);
            };
        }

        @Override
        public void gaveUp(FactId id, BellRang fact, String reason) {
            gaveUp.add(reason);
        }
    }
}
