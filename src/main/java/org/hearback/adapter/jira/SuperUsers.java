package org.hearback.adapter.jira;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * The super-users among the customers, held in memory: a queue shows hundreds of requests, and none
 * of them may cost a query. Thread-safe; who comes first after {@link #FRESH} pays for the reading,
 * on their own thread, while others are told what was known.
 */
final class SuperUsers {
    private static final Logger LOG = LoggerFactory.getLogger(SuperUsers.class);

    /** How long a flag that was won or lost on another node may be seen late. */
    static final Duration FRESH = Duration.ofSeconds(60);

    /**
     * How long one that this node marked may be: somebody with many requests is marked for long.
     */
    static final Duration SETTLED = Duration.ofSeconds(2);

    /** Far below what any search back end takes in one query, and more than one reads through. */
    static final int MOST_REQUESTS = 1000;

    private final Supplier<Known> source;
    private final IntSupplier marks;
    private final Clock clock;
    private final Lock reading = new ReentrantLock();
    private volatile Known known = Known.NOBODY;
    private volatile Instant staleAt = Instant.MIN;
    private volatile int marksRead;

    /**
     * @param source reads all anew
     * @param marks grows with each flag that this node writes
     */
    SuperUsers(Supplier<Known> source, IntSupplier marks, Clock clock) {
        this.source = source;
        this.marks = marks;
        this.clock = clock;
    }

    /**
     * Whether a super-user reported the issue.
     *
     * @param reporterKey Jira user key of its reporter; null where it has none
     */
    boolean reported(long issueId, @Nullable String reporterKey) {
        var now = now();
        return (reporterKey != null && now.customers().contains(reporterKey))
                || now.requests().contains(issueId);
    }

    /** Ids of issues that super-users reported, at most {@link #MOST_REQUESTS}. */
    Set<Long> requests() {
        return now().requests();
    }

    /** Waits for the first reading only: a queue is better a minute late than slow. */
    private Known now() {
        if (!isStale()) return known;
        if (staleAt.equals(Instant.MIN)) reading.lock();
        else if (!reading.tryLock()) return known;
        try {
            if (isStale()) read();
            return known;
        } finally {
            reading.unlock();
        }
    }

    private boolean isStale() {
        if (staleAt.equals(Instant.MIN)) return true;
        var until = marks.getAsInt() == marksRead ? staleAt : staleAt.minus(FRESH).plus(SETTLED);
        return !clock.instant().isBefore(until);
    }

    private void read() {
        marksRead = marks.getAsInt();
        try {
            known = source.get();
        } catch (RuntimeException e) {
            LOG.warn("Super-users are shown as they were; they are read again in {}", FRESH, e);
        }
        staleAt = clock.instant().plus(FRESH);
    }

    /**
     * What is held.
     *
     * @param customers Jira user keys
     * @param requests ids of issues that they reported, by their account or through a channel
     */
    record Known(Set<String> customers, Set<Long> requests) {
        static final Known NOBODY = new Known(Set.of(), Set.of());

        Known {
            customers = Set.copyOf(customers);
            requests = Set.copyOf(requests);
        }
    }
}
