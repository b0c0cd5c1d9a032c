package org.hearback.listen;

import org.hearback.channel.Channel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A network that pushes: the header {@code id} names the push, {@code signed: yes} makes it
 * genuine, and each line of the body is the external id of a post.
 */
public final class FakePushedFeed implements PushedFeed {
    private final String kind;

    /** A network of that kind. */
    public FakePushedFeed(String kind) {
        this.kind = kind;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Read read(Channel channel, Push push) {
        if (!"yes".equals(push.headers().get("signed")))
            return new Read.NotGenuine("signed", "is not yes");
        var body = new String(push.body(), StandardCharsets.UTF_8);
        if (body.isBlank()) return new Read.Malformed("", "is empty");
        List<InboundPost> posts = new ArrayList<>();
        for (var id : body.lines().toList())
            posts.add(Posts.aPost().onChannel(channel.id().value()).withId(id).build());
        return new Read.Genuine(push.headers().getOrDefault("id", "push-1"), posts);
    }
}
