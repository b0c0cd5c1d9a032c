package org.hearback.adapter.platform;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;

import org.hearback.kernel.ChannelId;
import org.hearback.listen.PollService;
import org.hearback.listen.PushService;
import org.hearback.work.Worker;
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
 * polled, each on its own thread so that a slow one keeps no other waiting. The database decides
 * which node does what.
 */
final class Heartbeat implements JobRunner {
    /**
     * Work is nudged as soon as it is stored; this is for what another node stored or what waited.
     */
    static final Duration INTERVAL = Duration.ofSeconds(5);

    private static final Duration TIDY_INTERVAL = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final Worker worker;
    private final PollService polls;
    private final PushService pushes;
    private final Executor pollers;
    private final Clock clock;
    private final Set<ChannelId> polling = ConcurrentHashMap.newKeySet();
    private volatile Instant tidiedAt = Instant.MIN;

    Heartbeat(Worker worker, PollService polls, PushService pushes, Executor pollers, Clock clock) {
        this.worker = worker;
        this.polls = polls;
        this.pushes = pushes;
        this.pollers = pollers;
        this.clock = clock;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        worker.nudge();
        polls.pollable().forEach(this::begin);
        if (clock.instant().isAfter(tidiedAt.plus(TIDY_INTERVAL))) {
            tidiedAt = clock.instant();
            worker.tidy();
            pushes.tidy();
        }
        return JobRunnerResponse.success();
    }

    private void begin(ChannelId channel) {
        if (!polling.add(channel)) return;
        try {
            pollers.execute(() -> poll(channel));
        } catch (RejectedExecutionException e) {
            polling.remove(channel);
            LOG.debug(
                    "all pollers are busy; channel {} is asked at the next beat",
                    channel.value(),
                    e);
        }
    }

    private void poll(ChannelId channel) {
        try {
            if (polls.poll(channel)) worker.nudge();
        } catch (RuntimeException e) {
            LOG.warn(
                    "channel {} could not be polled; it is asked again after its turn",
                    channel.value(),
                    e);
        } finally {
            polling.remove(channel);
        }
    }
}
