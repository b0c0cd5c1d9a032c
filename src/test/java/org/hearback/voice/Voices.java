package org.hearback.voice;

import org.hearback.kernel.ChangeRef;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Kind;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Builds valid drafts of voices; a test names only what matters to it. */
public final class Voices {
    /** When the voices of tests are linked, unless a test says otherwise. */
    public static final Instant LINKED_AT = Instant.parse("2026-01-05T10:00:00.123Z");

    /** When their customers said so. */
    public static final Instant HEARD_AT = Instant.parse("2026-01-04T09:00:00.456Z");

    /** The change that the voices of tests ask for. */
    public static final ChangeRef CHANGE = new ChangeRef(20_009, "APP-9");

    /** The agent who links. */
    public static final String AGENT = "agent-1";

    private ChangeRef change = CHANGE;
    private Source source = request(10_004);
    private @Nullable HandleId speaker = new HandleId(1);
    private String quote = "I cannot export more than 99 rows „at once“ 😀.";
    private Visibility circle = Visibility.PUBLIC;
    private Kind kind = Kind.IDEA;
    private Importance importance = Importance.IMPORTANT;
    private Instant heardAt = HEARD_AT;
    private String by = AGENT;
    private Instant at = LINKED_AT;

    private Voices() {}

    /** A voice of handle 1 in request SUP-10004 for {@link #CHANGE}. */
    public static Voices aVoice() {
        return new Voices();
    }

    /** The request of that issue id, as a source. */
    public static Source request(long issueId) {
        return new Source.OfRequest(new RequestRef(issueId, "SUP-" + issueId));
    }

    /** For that change. */
    public Voices askingFor(ChangeRef value) {
        this.change = value;
        return this;
    }

    /** For the change of that issue id. */
    public Voices askingFor(long issueId) {
        return askingFor(new ChangeRef(issueId, "APP-" + issueId));
    }

    /** In the request of that issue id. */
    public Voices in(long issueId) {
        this.source = request(issueId);
        return this;
    }

    /** In that post. */
    public Voices in(PostKey post) {
        this.source = new Source.OfPost(post);
        return this;
    }

    /** Whose voice it is. */
    public Voices spokenBy(@Nullable HandleId value) {
        this.speaker = value;
        return this;
    }

    /** The sentence. */
    public Voices saying(String value) {
        this.quote = value;
        return this;
    }

    /** Who could read it. */
    public Voices visibleTo(Visibility value) {
        this.circle = value;
        return this;
    }

    /** What kind of text it is. */
    public Voices ofKind(Kind value) {
        this.kind = value;
        return this;
    }

    /** How much it matters. */
    public Voices mattering(Importance value) {
        this.importance = value;
        return this;
    }

    /** When the customer said it. */
    public Voices heardAt(Instant value) {
        this.heardAt = value;
        return this;
    }

    /** Who linked it. */
    public Voices linkedBy(String value) {
        this.by = value;
        return this;
    }

    /** When it was linked. */
    public Voices linkedAt(Instant value) {
        this.at = value;
        return this;
    }

    /** The words alone. */
    public Voice.Words words() {
        return new Voice.Words(quote, circle, kind, importance, heardAt);
    }

    /** The draft. */
    public VoiceBook.Draft build() {
        return new VoiceBook.Draft(change, source, speaker, words(), by, at);
    }
}
