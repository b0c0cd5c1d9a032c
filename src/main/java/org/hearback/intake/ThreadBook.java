package org.hearback.intake;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;

import java.util.List;
import java.util.Optional;

/**
 * Which thread has which request. Thread-safe and safe across nodes. {@code adapter.store}
 * implements it; {@code ThreadBookContract} defines it.
 */
public interface ThreadBook {
    /**
     * Makes {@code opener} the post that opens the thread's request, unless another is. Not inside
     * a transaction.
     *
     * @return the entry, which names the post that opens it; one caller only becomes that for each
     *     key, on all nodes
     */
    ThreadEntry claim(ThreadKey key, PostKey opener);

    /**
     * The entry changes hands: the request was too old to be continued, {@code opener} opens the
     * next one.
     *
     * @return false when the entry is no longer {@code from}: another post was first
     */
    boolean reclaim(ThreadEntry from, PostKey opener);

    /** The request has been opened. */
    void opened(ThreadKey key, RequestRef request);

    /** The requests of the thread, of all its authors, oldest first. */
    List<ThreadEntry> ofThread(ChannelId channel, String root);

    /** The entry of that key. */
    Optional<ThreadEntry> find(ThreadKey key);
}
