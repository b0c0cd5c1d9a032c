package org.hearback.request;

import org.hearback.channel.ChannelBook;
import org.hearback.intake.PostBook;
import org.hearback.intake.PostState;

import java.util.Optional;

/** Tells where a request came from. Thread-safe; who may ask is for the doors to check. */
public final class OriginService {
    private final PostBook posts;
    private final ChannelBook channels;

    /** A service on these books. */
    public OriginService(PostBook posts, ChannelBook channels) {
        this.posts = posts;
        this.channels = channels;
    }

    /**
     * The origin of the issue; empty for one that did not come from a channel. One indexed query
     * for those.
     */
    public Optional<Origin> of(long issueId) {
        var ended =
                posts.ofIssue(issueId).stream()
                        .filter(
                                post ->
                                        post.state() == PostState.OPENED
                                                || post.state() == PostState.CONTINUED)
                        .toList();
        if (ended.isEmpty()) return Optional.empty();
        var request = ended.getFirst().request();
        if (request == null)
            throw new IllegalStateException("a post of issue " + issueId + " has no request");
        return channels.find(ended.getFirst().post().key().channel())
                .map(channel -> new Origin(request, channel, ended));
    }
}
