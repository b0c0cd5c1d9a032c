package org.hearback.insight;

import org.hearback.channel.ChannelBook;
import org.hearback.channel.ChannelState;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Tells who talks on each channel. Thread-safe; who may ask is for the doors to check. */
public final class ParticipationService {
    /** Long enough to even out a busy week, short enough to be about now. */
    public static final Duration WINDOW = Duration.ofDays(90);

    private final ChannelBook channels;
    private final AuthorCounts counts;
    private final Clock clock;

    /** A service over these books. */
    public ParticipationService(ChannelBook channels, AuthorCounts counts, Clock clock) {
        this.channels = channels;
        this.counts = counts;
        this.clock = clock;
    }

    /** The shares of each channel on which somebody wrote within {@link #WINDOW}. */
    public List<Participation> all() {
        var since = clock.instant().minus(WINDOW);
        return channels.all().stream()
                .filter(channel -> channel.state() != ChannelState.REMOVED)
                .map(channel -> Participation.of(channel, counts.since(channel.id(), since)))
                .filter(shares -> shares.authors() > 0)
                .toList();
    }
}
