package org.hearback.adapter.page;

import org.hearback.channel.Channel;
import org.hearback.channel.ChannelState;
import org.hearback.channel.Health;

/** How a channel is, in a word and a colour. */
enum HealthSign {
    /** It does nothing because an admin said so. */
    PAUSED("aui-lozenge-moved"),
    /** Nothing has happened yet. */
    NEW("aui-lozenge-new"),
    /** The last exchange went well. */
    WORKS("aui-lozenge-success"),
    /** The last exchange failed; that may be a hiccup. */
    TROUBLE("aui-lozenge-moved"),
    /** Several in a row failed: somebody should look. */
    FAILING("aui-lozenge-removed");

    /** Failures in a row from which on it is no hiccup. */
    private static final int MANY = 3;

    private final String lozenge;

    HealthSign(String lozenge) {
        this.lozenge = lozenge;
    }

    static HealthSign of(Channel channel, Health health) {
        if (channel.state() == ChannelState.PAUSED) return PAUSED;
        if (health.trouble() != null) return health.failures() >= MANY ? FAILING : TROUBLE;
        return health.lastTriedAt() == null ? NEW : WORKS;
    }

    String lozenge() {
        return lozenge;
    }
}
