package org.hearback.claim;

import org.hearback.intake.ClaimCode;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;

import java.time.Duration;
import java.time.Instant;

/** Valid claims, visits and links for tests. */
public final class Claims {
    /** When those of tests are made. */
    public static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    /** A code that some tests give out. */
    public static final ClaimCode CODE = ClaimCode.of("7K3MQ2XD");

    private Claims() {}

    /** Waits for mara@social.example on channel 1. */
    public static Claim waiting(ClaimCode code, TokenHash visit) {
        return new Claim(
                TokenHash.of(code.text()),
                visit,
                "seed",
                new ChannelId(1),
                "mara@social.example",
                NOW,
                NOW.plus(Claim.LASTS),
                Claim.State.WAITING,
                null);
    }

    /** A visit that began a while ago. */
    public static Visit visit(String token, Duration ago) {
        return new Visit(TokenHash.of(token), NOW.minus(ago), NOW.minus(ago));
    }

    /** A link for that handle, made a while ago. */
    public static PageLink link(String token, int handle, Duration ago) {
        return new PageLink(
                TokenHash.of(token),
                new HandleId(handle),
                "JIRAUSER10100",
                NOW.minus(ago),
                NOW.minus(ago).plus(PageLink.LASTS));
    }
}
