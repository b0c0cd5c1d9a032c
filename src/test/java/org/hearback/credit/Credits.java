package org.hearback.credit;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Builds valid credits; a test names only what matters to it. */
public final class Credits {
    /** When a test begins. */
    public static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    /** Somebody who helps. */
    public static final HandleId HELPER = new HandleId(1);

    /** Somebody who is helped. */
    public static final HandleId ASKER = new HandleId(2);

    private static final ChannelId VENUE = new ChannelId(7);

    private CreditKind kind = CreditKind.ACCEPTED;
    private HandleId helper = HELPER;
    private @Nullable HandleId helped = ASKER;
    private @Nullable HandleId giver;
    private String answer = "1";
    private int votes = 1;
    private Instant at = NOW.minus(Duration.ofDays(1));

    private Credits() {}

    /** An accepted answer of {@link #HELPER} to {@link #ASKER}, of yesterday. */
    public static Credits aCredit() {
        return new Credits();
    }

    /** For what. */
    public Credits of(CreditKind value) {
        this.kind = value;
        return this;
    }

    /** Who helped. */
    public Credits by(HandleId value) {
        this.helper = value;
        return this;
    }

    /** Whom. */
    public Credits helping(@Nullable HandleId value) {
        this.helped = value;
        return this;
    }

    /** Which agent said so. */
    public Credits givenBy(@Nullable HandleId value) {
        this.giver = value;
        return this;
    }

    /** Which answer; two credits of different kinds may be for one. */
    public Credits forAnswer(int number) {
        this.answer = String.valueOf(number);
        return this;
    }

    /** How many said so. */
    public Credits votes(int value) {
        this.votes = value;
        return this;
    }

    /** How long ago, seen from {@link #NOW}. */
    public Credits daysAgo(int days) {
        return at(NOW.minus(Duration.ofDays(days)));
    }

    /** When. */
    public Credits at(Instant value) {
        this.at = value;
        return this;
    }

    /** Done. */
    public Credit build() {
        var subject = kind.isForAnAnswer() ? new PostKey(VENUE, answer).asText() : answer;
        var source = kind.name().toLowerCase(Locale.ROOT) + ":" + subject;
        return new Credit(source, kind, helper, helped, giver, VENUE, subject, votes, at);
    }
}
