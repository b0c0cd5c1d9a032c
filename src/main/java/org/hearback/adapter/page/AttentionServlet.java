package org.hearback.adapter.page;

import org.hearback.intake.KeptPost;
import org.hearback.kernel.ChannelId;

import java.util.Map;

/** The posts that Jira refused: why, and a button that tries again. */
public final class AttentionServlet extends PageServlet {
    /** Most posts on the page; whoever has more of them has one cause, not many. */
    static final int SHOWN = 100;

    private static final long serialVersionUID = 1L;

    private final transient PageDesk desk;

    /** Built by the host. */
    public AttentionServlet(PageDesk desk) {
        super(desk, Audience.ADMINS, "hearback-attention");
        this.desk = desk;
    }

    @Override
    Answer look(Typed typed) {
        var waiting = desk.services().attention().waiting(SHOWN);
        var samples = new PostRows(desk.words(), desk.times());
        var model =
                new Model()
                        .with("rows", waiting.stream().map(post -> row(samples, post)).toList())
                        .with("hasRows", !waiting.isEmpty())
                        .with("done", Done.text(desk.words(), typed.text("done")));
        return Answer.Page.ok("attention", "hearback.attention.title", model);
    }

    @Override
    Answer act(Typed typed) {
        var retried = typed.post().filter(desk.services().attention()::retry).isPresent();
        return new Answer.GoTo("attention?done=" + (retried ? "retried" : "notwaiting"));
    }

    private Map<String, Object> row(PostRows samples, KeptPost post) {
        var id = post.post().key().channel();
        return samples.row(post)
                .with("post", post.post().key().externalId())
                .with("channelId", String.valueOf(id.value()))
                .with("channel", channelName(id))
                .asMap();
    }

    private String channelName(ChannelId id) {
        return desk.services()
                .channels()
                .find(id)
                .map(channel -> channel.name())
                .orElseGet(() -> desk.words().get("hearback.attention.channelgone"));
    }
}
