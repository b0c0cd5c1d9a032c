package org.hearback.adapter.page;

import org.hearback.channel.Channel;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.Sha256;
import org.hearback.voice.Source;

import java.util.Optional;

/**
 * Where somebody may ask for a change, as a panel's address and the doors behind it name it.
 *
 * @param source as the rooms know it
 * @param panel the panel's address below our pages
 * @param doors the doors' address below our REST
 * @param mark tells its panel from others on the page
 */
record AskingSource(Source source, String panel, String doors, String mark) {
    private static final int MARK_CHARS = 12;

    static AskingSource ofRequest(long issueId) {
        // The key is not needed: the rooms look it up.
        var source = new Source.OfRequest(new RequestRef(issueId, String.valueOf(issueId)));
        var panel = "asks?issue=" + issueId;
        return new AskingSource(source, panel, "requests/" + issueId, String.valueOf(issueId));
    }

    static AskingSource ofPost(PostKey post) {
        var query =
                new Query()
                        .with("channel", String.valueOf(post.channel().value()))
                        .with("post", post.externalId());
        return new AskingSource(
                new Source.OfPost(post),
                "asks?" + query.text().substring(1),
                "posts",
                "p" + Sha256.hex(post.asText()).substring(0, MARK_CHARS));
    }

    /** What the address names; empty where it names nothing, or what cannot be. */
    static Optional<AskingSource> of(Typed typed) {
        if (typed.has("issue")) return typed.number("issue").map(AskingSource::ofRequest);
        return typed.post().map(AskingSource::ofPost);
    }

    /** Whether the caller works where it stands. */
    boolean admits(Services services) {
        return switch (source) {
            case Source.OfRequest(var request) -> services.access().worksOn(request.issueId());
            case Source.OfPost(var post) ->
                    services.channels()
                            .find(post.channel())
                            .map(Channel::desk)
                            .filter(desk -> services.access().worksIn(desk.projectId()))
                            .isPresent();
        };
    }
}
