package org.hearback.work;

import static java.util.stream.Collectors.toUnmodifiableMap;

import org.hearback.kernel.Fact;
import org.hearback.kernel.FactHandler;
import org.hearback.kernel.Handled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Brings facts to their handlers on this node: takes rows one at a time, a few at once, and says
 * how each try ended. Thread-safe. It keeps no queue of its own; what it has not taken stays in the
 * {@link TaskBook}, where other nodes see it.
 */
public final class Worker {
    /**
     * How long a row may stay taken before a sweep gives it to another worker. Longer than the
     * longest try: a look and a send of 30 s each and some calls to Jira of 2 s.
     */
    public static final Duration LEASE = Duration.ofMinutes(3);

    /**
     * Facts whose work has ended are kept this long, so that a person can still see what happened.
     */
    private static final Duration KEPT = Duration.ofDays(14);

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final TaskBook tasks;
    private final Map<String, FactHandler<?>> handlers;
    private final RetryPlan plan;
    private final Clock clock;
    private final Threads threads;
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicLong nudges = new AtomicLong();
    private volatile boolean stopped;

    /** A worker that begins when it is nudged. */
    public Worker(
            TaskBook tasks,
            List<FactHandler<?>> handlers,
            RetryPlan plan,
            Clock clock,
            Threads threads) {
        this.tasks = tasks;
        this.handlers =
                handlers.stream().collect(toUnmodifiableMap(FactHandler::name, handler -> handler));
        this.plan = plan;
        this.clock = clock;
        this.threads = threads;
    }

    /**
     * What the worker runs on.
     *
     * @param executor belongs to the host's adapter, which ends it; may refuse when it is full or
     *     ended
     * @param parallel how many tries at once on this node
     * @param random for the jitter of waits: what failed together is not retried together
     */
    public record Threads(Executor executor, int parallel, RandomGenerator random) {
        public Threads {
            if (parallel < 1) throw new IllegalArgumentException("parallel is " + parallel);
        }
    }

    /** Says that there may be work. Returns at once; work that is due is begun on the executor. */
    public void nudge() {
        nudges.incrementAndGet();
        startRunner();
    }

    /**
     * Takes back what dead nodes left and forgets what ended long ago. Call it about once a minute.
     */
    public void tidy() {
        var now = clock.instant();
        var taken = tasks.sweep(now.minus(LEASE), now);
        if (taken > 0) LOG.info("{} abandoned tries were taken back and will be made again", taken);
        tasks.purge(KEPT, now);
        nudge();
    }

    /**
     * Takes no more work. Tries in flight end by themselves; a try that is killed is taken back
     * after the lease.
     */
    public void stop() {
        stopped = true;
    }

    /** Works on the calling thread until nothing is due; for tests and for benches. */
    public void drain() {
        while (!stopped) {
            var taken = tasks.take(handlers.keySet(), 1, clock.instant());
            if (taken.isEmpty()) return;
            taken.forEach(this::attempt);
        }
    }

    private void startRunner() {
        if (stopped || running.incrementAndGet() > threads.parallel()) {
            running.decrementAndGet();
            return;
        }
        try {
            threads.executor().execute(this::run);
        } catch (RejectedExecutionException e) {
            running.decrementAndGet();
            LOG.debug("no thread for work just now; the next tick tries again", e);
        }
    }

    private void run() {
        var seen = nudges.get();
        try {
            drainSharing();
        } catch (RuntimeException e) {
            LOG.warn("work could not be taken; the next tick tries again", e);
        } finally {
            running.decrementAndGet();
        }
        if (nudges.get() != seen) startRunner(); // a nudge that came while all runners were ending
    }

    /** As {@link #drain()}, and lets another runner help when there was work. */
    private void drainSharing() {
        while (!stopped) {
            var taken = tasks.take(handlers.keySet(), 1, clock.instant());
            if (taken.isEmpty()) return;
            startRunner();
            taken.forEach(this::attempt);
        }
    }

    private void attempt(Task task) {
        var handler = handlers.get(task.handler());
        if (handler == null)
            throw new IllegalStateException("took work of unknown handler " + task.handler());
        try {
            end(task, handler, tell(handler, task));
        } catch (RuntimeException e) {
            log(task, e);
            end(task, handler, Handled.tryAgain(Duration.ZERO, String.valueOf(e.getMessage())));
        }
    }

    /** A failed try is an event; the last one is an error with all that is known. */
    private void log(Task task, RuntimeException e) {
        var fact = task.factId().value();
        if (plan.isLast(task.attempt()))
            LOG.error(
                    "{} failed on fact {} for the last time; a person is told",
                    task.handler(),
                    fact,
                    e);
        else
            LOG.warn(
                    "{} failed on fact {}, try {} ({}); it is tried again",
                    task.handler(),
                    fact,
                    task.attempt(),
                    e.toString());
    }

    private static <F extends Fact> Handled tell(FactHandler<F> handler, Task task) {
        return handler.handle(task.factId(), handler.listensTo().cast(task.fact()));
    }

    private static <F extends Fact> void tellGaveUp(FactHandler<F> handler, Task task, String why) {
        try {
            handler.gaveUp(task.factId(), handler.listensTo().cast(task.fact()), why);
        } catch (RuntimeException e) {
            LOG.error(
                    "{} gave up fact {} and could tell nobody; it stands as failed",
                    task.handler(),
                    task.factId().value(),
                    e);
        }
    }

    private void end(Task task, FactHandler<?> handler, Handled handled) {
        switch (handled) {
            case Handled.Done() -> tasks.done(task, clock.instant());
            case Handled.Later(var after, var why, var counts) -> {
                if (counts && plan.isLast(task.attempt())) giveUp(task, handler, why);
                else
                    tasks.later(
                            task,
                            clock.instant().plus(jittered(wait(task, after, counts))),
                            why,
                            counts);
            }
            case Handled.GaveUp(var why) -> giveUp(task, handler, why);
        }
    }

    private void giveUp(Task task, FactHandler<?> handler, String why) {
        // Told before it is stored: a crash between the two tells twice, the other order would tell
        // nobody.
        tellGaveUp(handler, task, why);
        tasks.failed(task, why, clock.instant());
    }

    /**
     * A counted try waits at least as long as the plan says, else a short wish would use up all
     * tries within minutes.
     */
    private Duration wait(Task task, Duration wish, boolean counts) {
        var planned = plan.waitAfter(task.attempt());
        return counts && planned.compareTo(wish) > 0 ? planned : wish;
    }

    /** Up to a fifth longer. */
    private Duration jittered(Duration wait) {
        return wait.isZero()
                ? wait
                : wait.plusMillis(threads.random().nextLong(wait.toMillis() / 5 + 1));
    }
}
