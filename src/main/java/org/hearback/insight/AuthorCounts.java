package org.hearback.insight;

import org.hearback.kernel.ChannelId;

import java.time.Instant;
import java.util.List;

/**
 * How much each author of a channel wrote. {@code adapter.store} implements it; {@code
 * AuthorCountsContract} defines it. Reads the channel's posts of that time without their texts.
 */
public interface AuthorCounts {
    /** Posts of each author since then, one number a handle, in no order; our own are left out. */
    List<Integer> since(ChannelId channel, Instant since);
}
