package org.hearback.plugin;

import org.hearback.adapter.channel.AddressGuard;
import org.hearback.adapter.channel.ChannelHttp;
import org.hearback.adapter.channel.Limits;
import org.hearback.adapter.channel.feed.FeedDesk;
import org.hearback.adapter.channel.mastodon.MastodonDesk;
import org.hearback.adapter.channel.webhook.WebhookDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The networks that the plugin speaks with, over one guarded client. */
@Configuration(proxyBeanMethods = false)
public class NetworkWiring {
    /**
     * JVM property: hosts that are not public and may be asked all the same, as {@code host:port}
     * or ranges, separated by commas. It is for those who run the JVM: an administrator inside Jira
     * cannot open the way behind the firewall.
     */
    static final String EXCEPTIONS = "hearback.http.exceptions";

    private static final String USER_AGENT = "Hearback/0.1 (+https://hearback.org)";

    @Bean
    ChannelHttp channelHttp(Clock clock) {
        var guard = new AddressGuard(AddressGuard.systemResolver(), NetworkWiring::exceptions);
        return ChannelHttp.open(guard, Limits.DEFAULT, clock, USER_AGENT);
    }

    @Bean
    WebhookDesk webhookDesk(ChannelHttp http, Clock clock, SecureRandom random) {
        return new WebhookDesk(http, clock, random);
    }

    @Bean
    FeedDesk feedDesk(ChannelHttp http, Clock clock) {
        return new FeedDesk(http, clock);
    }

    @Bean
    MastodonDesk mastodonDesk(ChannelHttp http, Clock clock) {
        return new MastodonDesk(http, clock);
    }

    @Bean
    Networks networks(MastodonDesk mastodon, FeedDesk feed, WebhookDesk webhook) {
        return new Networks(
                List.of(mastodon.kind(), feed.kind(), webhook.kind()),
                List.of(mastodon.feed(), feed.feed()),
                List.of(webhook.pushes()),
                List.of(mastodon.votes()),
                List.of(mastodon.carrier(), webhook.carrier()),
                Set.of(mastodon.kind().id(), webhook.kind().id()));
    }

    private static List<String> exceptions() {
        return List.of(System.getProperty(EXCEPTIONS, "").split(",", -1));
    }
}
