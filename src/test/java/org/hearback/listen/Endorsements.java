package org.hearback.listen;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.PostKey;
import org.hearback.person.Handle;
import org.hearback.person.Handles;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Builds valid endorsements; a test names only what matters to it. */
public final class Endorsements {
    private final Endorsement.Kind kind;
    private PostKey answer = new PostKey(new ChannelId(1), "https://social.example/statuses/2");
    private int count;
    private Handle author = Handles.handle("tom");
    private @Nullable Handle asker = Handles.mara();
    private Instant at = Posts.POSTED_AT;

    private Endorsements(Endorsement.Kind kind, int count) {
        this.kind = kind;
        this.count = count;
    }

    /** Mara accepted Tom's answer. */
    public static Endorsements accepted() {
        return new Endorsements(Endorsement.Kind.ACCEPTED, 1);
    }

    /** So many readers found Tom's answer to Mara helpful. */
    public static Endorsements helpful(int count) {
        return new Endorsements(Endorsement.Kind.HELPFUL, count);
    }

    /** The answer. */
    public Endorsements of(PostKey value) {
        this.answer = value;
        return this;
    }

    /** How many endorse it. */
    public Endorsements by(int value) {
        this.count = value;
        return this;
    }

    /** Who wrote the answer. */
    public Endorsements writtenBy(Handle value) {
        this.author = value;
        return this;
    }

    /** Who asked. */
    public Endorsements askedBy(@Nullable Handle value) {
        this.asker = value;
        return this;
    }

    /** When the venue said so. */
    public Endorsements at(Instant value) {
        this.at = value;
        return this;
    }

    /** The endorsement. */
    public Endorsement build() {
        return new Endorsement(answer, kind, count, author, asker, at);
    }
}
