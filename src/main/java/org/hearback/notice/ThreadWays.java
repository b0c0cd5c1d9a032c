package org.hearback.notice;

import org.hearback.kernel.PostKey;
import org.hearback.kernel.Visibility;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether an answer can go under a post now. Thread-safe. Room {@code delivery} implements it. May
 * ask a network for its limits, then remembers.
 */
public interface ThreadWays {
    /**
     * The way under a post.
     *
     * @param circle who will be able to read it
     * @param maxChars longest text, as the network counts it
     * @param pace time from one message to the next that the channel's limits allow
     */
    record Way(Visibility circle, int maxChars, Duration pace) {}

    /**
     * The way under that post; empty where there is none: window closed, channel gone or read-only.
     */
    Optional<Way> under(PostKey post);
}
