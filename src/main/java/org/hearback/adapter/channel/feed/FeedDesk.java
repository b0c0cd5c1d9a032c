package org.hearback.adapter.channel.feed;

import org.hearback.adapter.channel.ChannelHttp;
import org.hearback.channel.ChannelKind;
import org.hearback.listen.ChannelFeed;

import java.time.Clock;

/** The front desk of this room: feeds, which are read and take no answers. Thread-safe. */
public final class FeedDesk {
    private final ChannelKind kind;
    private final ChannelFeed feed;

    /** A desk. */
    public FeedDesk(ChannelHttp http, Clock clock) {
        var source = new FeedSource(http);
        this.kind = new FeedKind(source);
        this.feed = new FeedReader(source, clock);
    }

    /** What an admin enters. */
    public ChannelKind kind() {
        return kind;
    }

    /** Posts that come in. */
    public ChannelFeed feed() {
        return feed;
    }
}
