package org.hearback.adapter.page;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;

import org.hearback.kernel.ChannelId;

/** Where others push posts to. */
final class PushAddress {
    /** The kind of channel that is pushed to instead of polled. */
    private static final String KIND = "webhook";

    private final ApplicationProperties application;

    PushAddress(ApplicationProperties application) {
        this.application = application;
    }

    static boolean serves(String kind) {
        return kind.equals(KIND);
    }

    /** The door's address as senders outside reach it. */
    String of(ChannelId channel) {
        return application.getBaseUrl(UrlMode.CANONICAL)
                + "/rest/hearback/1.0/hook/"
                + channel.value();
    }
}
