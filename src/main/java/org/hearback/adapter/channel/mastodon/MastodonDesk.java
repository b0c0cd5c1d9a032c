package org.hearback.adapter.channel.mastodon;

import org.hearback.adapter.channel.ChannelHttp;
import org.hearback.channel.ChannelKind;
import org.hearback.delivery.MessageCarrier;
import org.hearback.listen.ChannelFeed;
import org.hearback.listen.VoteSource;

import java.time.Clock;

/** The front desk of this room: hands out its sides of the ports. All of them are thread-safe. */
public final class MastodonDesk {
    private final ChannelKind kind;
    private final ChannelFeed feed;
    private final VoteSource votes;
    private final MessageCarrier carrier;

    /**
     * A desk whose sides share what they know of servers.
     *
     * @param http stays the caller's to close
     */
    public MastodonDesk(ChannelHttp http, Clock clock) {
        var api = new Api(http);
        var acquaintances = new Acquaintances(api, clock);
        kind = new MastodonKind(new MastodonProbe(api, clock));
        feed = new MastodonFeed(api, acquaintances, clock);
        votes = new MastodonVotes(api, clock);
        carrier = new MastodonCarrier(api, acquaintances);
    }

    /** What an admin enters, and its test. */
    public ChannelKind kind() {
        return kind;
    }

    /** Listens. */
    public ChannelFeed feed() {
        return feed;
    }

    /** Asks for votes. */
    public VoteSource votes() {
        return votes;
    }

    /** Answers. */
    public MessageCarrier carrier() {
        return carrier;
    }
}
