package org.hearback.claim;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Begins and ends visits. Thread-safe. */
public final class VisitService {
    /**
     * How long what is over stays: a link lives as long as the visit that opened it, and a code
     * that comes late is still known to be one.
     */
    private static final Duration KEPT = Duration.ofDays(1);

    private final ClaimBooks books;
    private final SecureRandom random;
    private final Clock clock;

    /** A service on these books. */
    public VisitService(ClaimBooks books, SecureRandom random, Clock clock) {
        this.books = books;
        this.random = random;
        this.clock = clock;
    }

    /**
     * A token that opens nothing: it only lets a browser that we see for the first time send a form
     * of ours. Nothing is stored, so looking at the page costs no row.
     */
    public VisitToken draw() {
        return VisitToken.draw(random);
    }

    /**
     * Begins a visit, always with a token of its own: one that a stranger slipped into the browser
     * before must not open what is proven from now on.
     */
    public VisitToken start() {
        var token = draw();
        var now = clock.instant();
        books.visits().start(new Visit(token.hash(), now, now));
        return token;
    }

    /** The visit of that token, unless it is over; remembers that the browser was seen. */
    public Optional<VisitToken> live(VisitToken token) {
        var now = clock.instant();
        var visit = books.visits().find(token.hash()).filter(known -> known.isLiveAt(now));
        visit.filter(known -> known.seenAt().plus(Visit.EXACT).isBefore(now))
                .ifPresent(known -> books.visits().seen(known.token(), now));
        return visit.map(known -> token);
    }

    /** Ends the visit, if there is one. */
    public void leave(VisitToken token) {
        books.visits().end(token.hash());
    }

    /**
     * Deletes codes, links and visits that ended more than a day ago; a few times a day is enough.
     *
     * @return how many there were
     */
    public int forgetOld() {
        var then = clock.instant().minus(KEPT);
        return books.claims().forget(then)
                + books.links().forget(then)
                + books.visits().forget(then);
    }
}
