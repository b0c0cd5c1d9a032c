package org.hearback.adapter.channel.webhook;

import org.hearback.adapter.channel.ChannelHttp;
import org.hearback.channel.ChannelKind;
import org.hearback.delivery.MessageCarrier;
import org.hearback.listen.PushedFeed;

import java.security.SecureRandom;
import java.time.Clock;

/** The front desk of this room: signed webhooks, in and out. Thread-safe. */
public final class WebhookDesk {
    private final ChannelKind kind;
    private final PushedFeed pushes;
    private final MessageCarrier carrier;

    /**
     * A desk.
     *
     * @param random for the secrets that new forms offer
     */
    public WebhookDesk(ChannelHttp http, Clock clock, SecureRandom random) {
        var callback = new Callback(http, clock);
        this.kind = new WebhookKind(callback, clock, random);
        this.pushes = new WebhookReader(clock);
        this.carrier = new WebhookCarrier(callback, clock);
    }

    /** What an admin enters. */
    public ChannelKind kind() {
        return kind;
    }

    /** Posts that come in. */
    public PushedFeed pushes() {
        return pushes;
    }

    /** Answers that go out. */
    public MessageCarrier carrier() {
        return carrier;
    }
}
