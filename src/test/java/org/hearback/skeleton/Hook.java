package org.hearback.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

/** A system outside that pushes posts to one webhook channel. */
final class Hook {
    private final JiraClient door;
    private final int channel;
    private final SharedSecret secret;

    /**
     * @param jira the node that it knows
     * @param secret shared with the channel
     */
    Hook(URI jira, int channel, SharedSecret secret) {
        this.door = JiraClient.anonymous(jira);
        this.channel = channel;
        this.secret = secret;
    }

    int channel() {
        return channel;
    }

    SharedSecret secret() {
        return secret;
    }

    /** The path of the channel's door. */
    String path() {
        return "/rest/hearback/1.0/hook/" + channel;
    }

    /** Delivers a new post, which must be taken. */
    void post(String id, String text) {
        var reply = deliver(Push.of(id, text, secret));
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
    }

    /** Delivers once, right or wrong. */
    JiraClient.Reply deliver(Push push) {
        return door.post(path(), push.body(), push.headers());
    }

    /** The same system, which was told of another node. */
    Hook at(URI jira) {
        return new Hook(jira, channel, secret);
    }

    /** The same system, which signs with another secret. */
    Hook with(SharedSecret other) {
        return new Hook(door.base(), channel, other);
    }
}
