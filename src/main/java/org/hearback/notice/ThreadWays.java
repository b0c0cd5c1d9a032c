package org.hearback.notice;

import org.hearback.kernel.PostKey;
import org.hearback.kernel.Visibility;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/**
 * Whether an answer can go under a post now. Thread-safe. Room {@code dispatch} implements it. May
 * ask a network for its limits, then remembers.
 */
public interface ThreadWays {
    /**
     * The way under a post.
     *
     * @param circle who will be able to read it
     * @param maxChars longest text that surely fits, in UTF-16 chars
     * @param reachesAlone whether a text can go there for the post's author alone
     * @param pace time from one message to the next that the channel's limits allow
     */
    record Way(Visibility circle, int maxChars, boolean reachesAlone, Duration pace) {}

    /**
     * The ways under these posts, of which there may be thousands. Those under which nothing can go
     * are left out: the window is closed, the channel gone, paused for good or read-only, the post
     * erased.
     */
    Map<PostKey, Way> under(Collection<PostKey> posts);
}
