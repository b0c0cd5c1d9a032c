package org.hearback.channel;

import org.hearback.kernel.ChannelId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The configured channels. Thread-safe. {@code adapter.store} implements it and encrypts the
 * secrets; {@code ChannelBookContract} defines it.
 */
public interface ChannelBook {
    /** Stores a new, active channel. */
    Channel add(ChannelDraft draft, Instant createdAt);

    /** Replaces name, desk and settings; the kind stays. */
    Channel change(ChannelId id, ChannelDraft draft);

    /** Changes the state; to REMOVED deletes the secrets. */
    void setState(ChannelId id, ChannelState state);

    /** The channel of that id, removed ones too. */
    Optional<Channel> find(ChannelId id);

    /** All that are not removed, in the order in which they were added. */
    List<Channel> all();

    /**
     * The Jira ids of the projects of all channels ever, removed ones too: their requests keep
     * their origin.
     */
    Set<Long> projects();
}
