package org.hearback.sandbox.host;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.scheduler.config.JobId;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What the nodes of one database share: locks by name, and whose turn it is to run a job. All nodes
 * of a sandbox live in one JVM, so memory is enough. Thread-safe.
 */
public final class Cluster implements ClusterLockService, AutoCloseable {
    private static final Map<String, Cluster> BY_DATABASE = new HashMap<>();

    private final String databaseUrl;
    private final Map<String, ClusterLock> locks = new ConcurrentHashMap<>();
    private final Map<JobId, Instant> due = new ConcurrentHashMap<>();
    private int nodes;

    private Cluster(String databaseUrl) {
        this.databaseUrl = databaseUrl;
    }

    /** Joins the cluster of a database; each node closes what it got, and the last one ends it. */
    public static Cluster join(String databaseUrl) {
        synchronized (BY_DATABASE) {
            var cluster = BY_DATABASE.computeIfAbsent(databaseUrl, Cluster::new);
            cluster.nodes++;
            return cluster;
        }
    }

    @Override
    public void close() {
        synchronized (BY_DATABASE) {
            nodes--;
            if (nodes == 0) {
                BY_DATABASE.remove(databaseUrl);
            }
        }
    }

    @Override
    public ClusterLock getLockForName(String name) {
        return locks.computeIfAbsent(name, unused -> new NamedLock());
    }

    /** Remembers when a job is first due, unless another node did so before. */
    void plan(JobId job, Instant first) {
        due.putIfAbsent(job, first);
    }

    void forget(JobId job) {
        due.remove(job);
    }

    /** Whether the caller is the one node that runs a job now. */
    boolean takeTurn(JobId job, Duration interval, Instant now) {
        var planned = due.get(job);
        return planned != null
                && !planned.isAfter(now)
                && (interval.isZero()
                        ? due.remove(job, planned)
                        : due.replace(job, planned, now.plus(interval)));
    }

    private static final class NamedLock extends ReentrantLock implements ClusterLock {
        private static final long serialVersionUID = 1;
    }
}
