package org.hearback.sandbox.host;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.status.RunOutcome;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The scheduler of one node. As in Jira, a job of {@code RUN_ONCE_PER_CLUSTER} runs once a minute
 * at most, and a job never overlaps with itself.
 */
public final class Jobs implements SchedulerService, AutoCloseable {
    /** Jira keeps cluster-wide jobs in the database and looks for due ones by the minute. */
    private static final Duration CLUSTER_GRAIN = Duration.ofMinutes(1);

    /** How often this node asks whether it is its turn to run a cluster-wide job. */
    private static final Duration TURN_CHECK = Duration.ofSeconds(1);

    private static final int THREADS = 4;
    private static final Duration STOP_WAIT = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final Cluster cluster;
    private final Clock clock;
    private final ScheduledExecutorService timer;
    private final Map<JobRunnerKey, JobRunner> runners = new ConcurrentHashMap<>();
    private final Map<JobId, Future<?>> scheduled = new ConcurrentHashMap<>();

    public Jobs(Cluster cluster, Clock clock, String nodeId) {
        this.cluster = cluster;
        this.clock = clock;
        this.timer =
                Executors.newScheduledThreadPool(
                        THREADS,
                        Thread.ofPlatform().daemon().name("jobs-" + nodeId + "-", 1).factory());
    }

    @Override
    public void registerJobRunner(JobRunnerKey key, JobRunner runner) {
        runners.put(key, runner);
    }

    @Override
    public void unregisterJobRunner(JobRunnerKey key) {
        runners.remove(key);
    }

    @Override
    public void scheduleJob(JobId id, JobConfig config) throws SchedulerServiceException {
        var info = config.getSchedule().getIntervalScheduleInfo();
        var interval = Duration.ofMillis(info.getIntervalInMillis());
        var wanted = info.getFirstRunTime();
        var first = wanted == null ? clock.instant() : wanted.toInstant();
        cancel(id);
        scheduled.put(
                id,
                config.getRunMode() == RunMode.RUN_LOCALLY
                        ? everyNode(id, config, first, interval)
                        : oneNode(id, config, first, interval));
    }

    private ScheduledFuture<?> everyNode(
            JobId id, JobConfig config, Instant first, Duration interval) {
        var delay = Math.max(0, Duration.between(clock.instant(), first).toMillis());
        Runnable run = () -> run(id, config);
        return interval.isZero()
                ? timer.schedule(run, delay, TimeUnit.MILLISECONDS)
                : timer.scheduleAtFixedRate(run, delay, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private ScheduledFuture<?> oneNode(
            JobId id, JobConfig config, Instant first, Duration interval) {
        var grained =
                interval.isZero() || interval.compareTo(CLUSTER_GRAIN) > 0
                        ? interval
                        : CLUSTER_GRAIN;
        cluster.plan(id, first);
        Runnable runIfTurn =
                () -> {
                    if (runners.containsKey(config.getJobRunnerKey())
                            && cluster.takeTurn(id, grained, clock.instant())) {
                        run(id, config);
                    }
                };
        return timer.scheduleAtFixedRate(
                runIfTurn, 0, TURN_CHECK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run(JobId id, JobConfig config) {
        var runner = runners.get(config.getJobRunnerKey());
        if (runner == null) {
            return; // As in Jira: the run is skipped, the schedule stays.
        }
        try {
            var response = runner.runJob(new Request(id, config, clock.instant()));
            if (response.getRunOutcome() == RunOutcome.FAILED) {
                LOG.warn(
                        "job {} failed, it runs again as scheduled: {}", id, response.getMessage());
            }
        } catch (RuntimeException e) {
            LOG.warn("job {} threw, it runs again as scheduled", id, e);
        }
    }

    @Override
    public void unscheduleJob(JobId id) {
        cancel(id);
        cluster.forget(id);
    }

    private void cancel(JobId id) {
        var before = scheduled.remove(id);
        if (before != null) {
            before.cancel(false);
        }
    }

    /** Lets running jobs end for a while, then interrupts them. */
    @Override
    public void close() {
        scheduled.values().forEach(job -> job.cancel(false));
        timer.shutdown();
        try {
            if (!timer.awaitTermination(STOP_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            timer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private final class Request implements JobRunnerRequest {
        private final JobId id;
        private final JobConfig config;
        private final Instant start;

        Request(JobId id, JobConfig config, Instant start) {
            this.id = id;
            this.config = config;
            this.start = start;
        }

        @Override
        public Date getStartTime() {
            return Date.from(start);
        }

        @Override
        public JobId getJobId() {
            return id;
        }

        @Override
        public JobConfig getJobConfig() {
            return config;
        }

        @Override
        public boolean isCancellationRequested() {
            return timer.isShutdown();
        }
    }
}
