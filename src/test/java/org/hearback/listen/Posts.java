package org.hearback.listen;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.Visibility;
import org.hearback.person.Handle;
import org.hearback.person.Handles;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;

/** Builds valid posts; a test names only what matters to it. */
public final class Posts {
    /** When the posts of tests are written, unless a test says otherwise. */
    public static final Instant POSTED_AT = Instant.parse("2026-01-05T09:00:00Z");

    private int channel = 1;
    private String id = "https://social.example/statuses/1";
    private Handle author = Handles.mara();
    private String title = "";
    private String text = "The export has been stuck at 99 % since this morning.";
    private @Nullable String raw;
    private @Nullable String root;
    private @Nullable String parent;
    private Bearing bearing = Bearing.ADDRESSED;
    private Visibility visibility = Visibility.PUBLIC;
    private @Nullable URI permalink = URI.create("https://social.example/@mara/1");
    private String replyTo = "1";
    private Instant postedAt = POSTED_AT;

    private Posts() {}

    /** A public post of Mara's on channel 1 that speaks to us and starts a thread. */
    public static Posts aPost() {
        return new Posts();
    }

    /** Its external id. */
    public Posts withId(String value) {
        this.id = value;
        return this;
    }

    /** The channel that brought it. */
    public Posts onChannel(int value) {
        this.channel = value;
        return this;
    }

    /** Who wrote it. */
    public Posts by(Handle value) {
        this.author = value;
        return this;
    }

    /** Its title. */
    public Posts titled(String value) {
        this.title = value;
        return this;
    }

    /** Its words. */
    public Posts saying(String value) {
        this.text = value;
        return this;
    }

    /** As it came from the network; a tag around the text unless a test says otherwise. */
    public Posts withRaw(String value) {
        this.raw = value;
        return this;
    }

    /** The post that it answers, in the thread that starts with {@code threadRoot}. */
    public Posts answering(String parentId, String threadRoot) {
        this.parent = parentId;
        this.root = threadRoot;
        return this;
    }

    /** How it bears on us. */
    public Posts bearing(Bearing value) {
        this.bearing = value;
        return this;
    }

    /** Who could read it. */
    public Posts visibleTo(Visibility value) {
        this.visibility = value;
        return this;
    }

    /** Its public page. */
    public Posts at(@Nullable URI value) {
        this.permalink = value;
        return this;
    }

    /** What the network needs for an answer. */
    public Posts withReplyTo(String value) {
        this.replyTo = value;
        return this;
    }

    /** When it was written. */
    public Posts postedAt(Instant value) {
        this.postedAt = value;
        return this;
    }

    /** The post. */
    public InboundPost build() {
        return new InboundPost(
                new PostKey(new ChannelId(channel), id),
                author,
                title,
                text,
                raw == null ? "<p>" + text + "</p>" : raw,
                new PostThread(root == null ? id : root, parent, bearing),
                visibility,
                permalink,
                replyTo,
                postedAt);
    }
}
