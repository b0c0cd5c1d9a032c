package org.hearback.claim;

import org.hearback.channel.Channel;
import org.hearback.channel.ChannelBook;
import org.hearback.intake.ClaimCode;
import org.hearback.kernel.ChannelId;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives out codes and tells how they stand. Thread-safe. */
public final class ClaimService {
    /** Most codes that wait for one visit: nobody has more handles at hand. */
    static final int MOST_WAITING = 5;

    private static final int SEED_BYTES = 16;

    /** Two of a million million codes being equal is rare; so often in a row is a broken book. */
    private static final int DRAWS = 10;

    private final ClaimBook claims;
    private final ChannelBook channels;
    private final Set<String> kinds;
    private final SecureRandom random;
    private final Clock clock;

    /**
     * A service on these books.
     *
     * @param kinds ids of the channel kinds whose authors have accounts; an entry of a feed can
     *     name anybody as its author, so a code in it proves nothing
     */
    public ClaimService(
            ClaimBook claims,
            ChannelBook channels,
            Set<String> kinds,
            SecureRandom random,
            Clock clock) {
        this.claims = claims;
        this.channels = channels;
        this.kinds = Set.copyOf(kinds);
        this.random = random;
        this.clock = clock;
    }

    /** A code that was given to a visit, as its page shows it. */
    public record GivenCode(ClaimCode code, Claim claim, Channel channel) {}

    /** Where handles can be proven. */
    public List<Channel> places() {
        return channels.all().stream().filter(this::isPlace).toList();
    }

    /**
     * Gives the visit a code for that handle. No handle is looked up, so neither the answer nor its
     * time tells whether we know it. Two calls at once may get one code more than a visit may have.
     *
     * @param visit a live one
     * @param name as typed
     */
    public BeginOutcome begin(VisitToken visit, ChannelId place, String name) {
        var plain = name.strip().replaceFirst("^@", "").strip();
        if (plain.isEmpty() || plain.length() > Claim.MAX_NAME_CHARS)
            return new BeginOutcome.NoName();
        if (channels.find(place).filter(this::isPlace).isEmpty())
            return new BeginOutcome.NoSuchPlace();
        if (countWaiting(visit) >= MOST_WAITING) return new BeginOutcome.TooMany(MOST_WAITING);
        return new BeginOutcome.Begun(give(visit, place, plain));
    }

    /** The codes of the visit that did not prove a handle, the newest first. */
    public List<GivenCode> given(VisitToken visit) {
        return claims.ofVisit(visit.hash()).reversed().stream()
                .filter(claim -> claim.state() != Claim.State.PROVEN)
                .flatMap(claim -> given(visit, claim).stream())
                .toList();
    }

    /** Whether the code can still be posted. */
    public boolean isWaiting(GivenCode given) {
        return given.claim().isWaitingAt(clock.instant());
    }

    private Optional<GivenCode> given(VisitToken visit, Claim claim) {
        return channels.find(claim.channel())
                .map(channel -> new GivenCode(visit.code(claim.seed()), claim, channel));
    }

    private long countWaiting(VisitToken visit) {
        var now = clock.instant();
        return claims.ofVisit(visit.hash()).stream()
                .filter(claim -> claim.isWaitingAt(now))
                .count();
    }

    private ClaimCode give(VisitToken visit, ChannelId place, String name) {
        for (var draw = 0; draw < DRAWS; draw++) {
            var seed = seed();
            var code = visit.code(seed);
            if (claims.add(waiting(visit, seed, place, name))) return code;
        }
        throw new IllegalStateException("each of " + DRAWS + " codes was given before");
    }

    private Claim waiting(VisitToken visit, String seed, ChannelId place, String name) {
        var now = clock.instant();
        return new Claim(
                TokenHash.of(visit.code(seed).text()),
                visit.hash(),
                seed,
                place,
                name,
                now,
                now.plus(Claim.LASTS),
                Claim.State.WAITING,
                null);
    }

    private String seed() {
        var bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private boolean isPlace(Channel channel) {
        return channel.isActive() && kinds.contains(channel.kind());
    }
}
