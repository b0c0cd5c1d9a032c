package org.hearback.adapter.platform;

import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;

import org.hearback.channel.SecretBox;
import org.hearback.notice.Seals;
import org.hearback.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The front desk of this room: the threads, the schedule and the secrets of one node. {@link
 * #start} and {@link #stop} are called once each.
 */
public final class PlatformDesk {
    /**
     * Tries at once on a node: enough to use a slow network, few enough to leave Jira its database
     * connections.
     */
    public static final int PARALLEL = 4;

    private static final int POLLERS = 4;
    private static final int STOP_SECONDS = 20;
    private static final JobRunnerKey RUNNER = JobRunnerKey.of("org.hearback.jsm.heartbeat");
    private static final JobId JOB = JobId.of("org.hearback.jsm.heartbeat");
    private static final Logger LOG = LoggerFactory.getLogger(PlatformDesk.class);

    private final SchedulerService scheduler;
    private final Clock clock;
    private final SecretBox secretBox;
    private final Seals seals;

    /** Without a queue: what no thread takes waits in the database. */
    private final ThreadPoolExecutor workers =
            pool("hearback-work", 0, PARALLEL, new SynchronousQueue<>());

    /**
     * With a queue, else the channels that come last in each beat would always find all threads
     * busy. It holds each errand of the {@link Heartbeat} once at most.
     */
    private final ThreadPoolExecutor pollers =
            pool("hearback-poll", POLLERS, POLLERS, new LinkedBlockingQueue<>());

    /**
     * A desk for this node.
     *
     * @param sharedHome Jira's shared home, where all nodes find the key for secrets
     */
    public PlatformDesk(
            SchedulerService scheduler, Path sharedHome, SecureRandom random, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
        var keyFile = new KeyFile(sharedHome, random);
        this.secretBox = new KeyFileSecretBox(keyFile, random);
        this.seals = new KeyFileSeals(keyFile);
    }

    /** Seals secrets with the installation's key. */
    public SecretBox secretBox() {
        return secretBox;
    }

    /** Seals links with a key that is derived from the installation's. */
    public Seals seals() {
        return seals;
    }

    /** The threads for a {@link Worker}; refuse when all are busy. */
    public ExecutorService workers() {
        return workers;
    }

    /** Begins the heartbeat on this node. */
    public void start(Duties duties) {
        var heartbeat = new Heartbeat(duties, pollers, clock);
        scheduler.registerJobRunner(RUNNER, heartbeat);
        var every = Schedule.forInterval(Heartbeat.INTERVAL.toMillis(), Date.from(clock.instant()));
        try {
            scheduler.scheduleJob(
                    JOB,
                    JobConfig.forJobRunnerKey(RUNNER)
                            .withRunMode(RunMode.RUN_LOCALLY)
                            .withSchedule(every));
        } catch (SchedulerServiceException e) {
            throw new IllegalStateException(
                    "the heartbeat could not be scheduled; nothing would be polled or sent", e);
        }
    }

    /**
     * Ends the heartbeat and waits a little for tries in flight; what is cut off is taken back by
     * its lease.
     */
    public void stop() {
        scheduler.unscheduleJob(JOB);
        scheduler.unregisterJobRunner(RUNNER);
        end(pollers);
        end(workers);
    }

    private static void end(ThreadPoolExecutor pool) {
        pool.shutdown();
        pool.getQueue().clear(); // what has not begun is not begun any more
        try {
            if (pool.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) return;
            LOG.info(
                    "tries in flight did not end within {} s; they are cut off and made again"
                            + " later",
                    STOP_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pool.shutdownNow();
    }

    private static ThreadPoolExecutor pool(
            String name, int core, int most, BlockingQueue<Runnable> queue) {
        var factory = Thread.ofPlatform().name(name + "-", 1).daemon().factory();
        var pool = new ThreadPoolExecutor(core, most, 60, TimeUnit.SECONDS, queue, factory);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
