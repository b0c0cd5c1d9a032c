package org.hearback.listen;

import org.hearback.channel.Channel;
import org.hearback.kernel.PostKey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A network that pushes: the header {@code id} names the push, {@code signed: yes} makes it
 * genuine, and each line of the body is the external id of a post, or of an accepted answer after
 * the word {@code accepted}.
 */
public final class FakePushedFeed implements PushedFeed {
    private static final String ACCEPTED = "accepted ";

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
        List<Endorsement> endorsements = new ArrayList<>();
        for (var line : body.lines().toList()) {
            var id = line.replace(ACCEPTED, "");
            if (line.startsWith(ACCEPTED))
                endorsements.add(Endorsements.accepted().of(new PostKey(channel.id(), id)).build());
            else posts.add(Posts.aPost().onChannel(channel.id().value()).withId(id).build());
        }
        return new Read.Genuine(push.headers().getOrDefault("id", "push-1"), posts, endorsements);
    }
}
