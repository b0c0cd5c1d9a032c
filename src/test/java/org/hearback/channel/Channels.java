package org.hearback.channel;

import org.hearback.kernel.ChannelId;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Builds valid channels and drafts; a test names only what matters to it. */
public final class Channels {
    /** When the channels of tests are made, unless a test says otherwise. */
    public static final Instant CREATED_AT = Instant.parse("2026-01-05T08:00:00Z");

    private int id = 1;
    private String kind = "mastodon";
    private String name = "Our account";
    private Desk desk = new Desk(10_000, 25, "JIRAUSER10100", ReporterPolicy.CUSTOMER);
    private ChannelState state = ChannelState.ACTIVE;
    private Instant createdAt = CREATED_AT;
    private final Map<String, String> plain = new LinkedHashMap<>();
    private final Map<String, Secret> secrets = new LinkedHashMap<>();
    private final Set<String> forgotten = new LinkedHashSet<>();

    private Channels() {}

    /** An active Mastodon channel with the id 1 and no settings. */
    public static Channels aChannel() {
        return new Channels();
    }

    /** Its id. */
    public Channels withId(int value) {
        this.id = value;
        return this;
    }

    /** Its network. */
    public Channels ofKind(String value) {
        this.kind = value;
        return this;
    }

    /** What the admins call it. */
    public Channels named(String value) {
        this.name = value;
        return this;
    }

    /** Where its requests go. */
    public Channels withDesk(Desk value) {
        this.desk = value;
        return this;
    }

    /** Whether it works. */
    public Channels inState(ChannelState value) {
        this.state = value;
        return this;
    }

    /** When it was made. */
    public Channels createdAt(Instant value) {
        this.createdAt = value;
        return this;
    }

    /** One plain setting. */
    public Channels with(String key, String value) {
        plain.put(key, value);
        return this;
    }

    /** One secret. */
    public Channels withSecret(String key, String value) {
        secrets.put(key, new Secret(value));
        return this;
    }

    /** A stored secret that a draft deletes. */
    public Channels forgetting(String key) {
        forgotten.add(key);
        return this;
    }

    /** The channel. */
    public Channel build() {
        var settings = new Settings(plain, secrets);
        return new Channel(new ChannelId(id), kind, name, desk, settings, state, createdAt);
    }

    /** The same as an admin would enter it. */
    public ChannelDraft draft() {
        return new ChannelDraft(kind, name, desk, new Settings(plain, secrets), forgotten);
    }
}
