package org.hearback.request;

import org.hearback.channel.Channel;
import org.hearback.intake.KeptPost;
import org.hearback.kernel.RequestRef;

import java.util.List;

/**
 * Where a request came from.
 *
 * @param posts the customer's posts that opened and continued it, oldest first, at least one
 */
public record Origin(RequestRef request, Channel channel, List<KeptPost> posts) {
    public Origin {
        posts = List.copyOf(posts);
        if (posts.isEmpty())
            throw new IllegalArgumentException("no posts, request " + request.key());
    }
}
