package org.hearback.channel;

import static java.util.Objects.requireNonNull;

import org.hearback.kernel.ChannelId;

import java.time.Duration;
import java.time.Instant;

/**
 * A public place that we listen to.
 *
 * @param kind the network, as {@link ChannelKind#id()}
 * @param name what the admins call it, at most 80 chars
 */
public record Channel(
        ChannelId id,
        String kind,
        String name,
        Desk desk,
        Settings settings,
        ChannelState state,
        Instant createdAt) {
    /** Longest name, in UTF-16 chars: it stands in lozenges and tables. */
    public static final int MAX_NAME_CHARS = 80;

    /** Setting of every kind: handles whose posts are dropped, one a line. */
    public static final String BLOCKED = "blocked";

    /**
     * How long before a channel was made a post may have been written: what somebody asked
     * yesterday still wants an answer, what stood there for weeks is history.
     */
    public static final Duration LOOK_BACK = Duration.ofDays(1);

    public Channel {
        requireNonNull(id, "id");
        requireNonNull(desk, "desk");
        requireNonNull(settings, "settings");
        requireNonNull(state, "state");
        requireNonNull(createdAt, "createdAt");
        if (kind.isBlank())
            throw new IllegalArgumentException("kind is blank, channel " + id.value());
        if (name.isBlank() || name.length() > MAX_NAME_CHARS)
            throw new IllegalArgumentException("name is blank or too long, channel " + id.value());
    }

    /** Whether it listens and carries answers. */
    public boolean isActive() {
        return state == ChannelState.ACTIVE;
    }
}
