package org.hearback.adapter.platform;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;

import org.hearback.answer.ReplyService;
import org.hearback.kernel.ChannelId;
import org.hearback.work.Errand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Runs on every node every few seconds: work that waited is begun, channels that are due are
 * polled, answers that were missed are looked for, errands that are due are run; what takes long
 * has its own thread, so that it keeps nothing else waiting. The database decides which node does
 * what.
 */
final class Heartbeat implements JobRunner {
    /**
     * Work is nudged as soon as it is stored; this is for what another node stored or what waited.
     */
    static final Duration INTERVAL = Duration.ofSeconds(5);

    /** Several rounds fit into {@link ReplyService#LOOK_BACK}; each is a search in Jira. */
    static final Duration CATCH_UP_INTERVAL = Duration.ofMinutes(2);

    private static final Duration TIDY_INTERVAL = Duration.ofMinutes(1);
    private static final String CATCHING_UP = "Looking for missed answers";
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final Duties duties;
    private final Executor threads;
    private final Clock clock;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private volatile Instant tidiedAt = Instant.MIN;
    private volatile Instant caughtUpAt = Instant.MIN;

    Heartbeat(Duties duties, Executor threads, Clock clock) {
        this.duties = duties;
        this.threads = threads;
        this.clock = clock;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        duties.worker().nudge();
        duties.polls()
                .pollable()
                .forEach(id -> begin("Polling channel " + id.value(), () -> poll(id)));
        if (isOver(caughtUpAt, CATCH_UP_INTERVAL)) begin(CATCHING_UP, this::catchUp);
        if (isOver(tidiedAt, TIDY_INTERVAL)) {
            tidiedAt = clock.instant();
            duties.worker().tidy();
            duties.pushes().tidy();
            duties.replies().tidy();
            duties.errands().all().forEach(it -> begin(it.name(), () -> run(it)));
        }
        return JobRunnerResponse.success();
    }

    private boolean isOver(Instant last, Duration interval) {
        return clock.instant().isAfter(last.plus(interval));
    }

    private void begin(String what, Runnable errand) {
        if (!underWay.add(what)) return;
        try {
            threads.execute(() -> run(what, errand));
        } catch (RejectedExecutionException e) {
            underWay.remove(what);
            LOG.debug("{} found no thread; it is begun at the next beat, if there is one", what, e);
        }
    }

    private void run(String what, Runnable errand) {
        try {
            errand.run();
        } catch (RuntimeException e) {
            LOG.warn("{} failed; it is tried again at its next turn", what, e);
        } finally {
            underWay.remove(what);
        }
    }

    private void poll(ChannelId channel) {
        if (duties.polls().poll(channel)) duties.worker().nudge();
    }

    private void run(Errand errand) {
        duties.errands().runIfDue(errand);
        duties.worker().nudge();
    }

    private void catchUp() {
        caughtUpAt = clock.instant();
        var missed = duties.replies().catchUp();
        if (missed > 0) LOG.warn("Answers of which nobody told: {}; they leave now", missed);
    }
}
