package org.hearback.claim;

import org.hearback.delivery.PrivateLine;
import org.hearback.delivery.PrivateLine.Told;
import org.hearback.kernel.HandleId;
import org.hearback.person.HandleBook;
import org.hearback.person.PersonGraph;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends links to people's own pages and opens them. Thread-safe; who may have one sent is for the
 * doors to check.
 */
public final class PageLinkService {
    private final ClaimBooks books;
    private final Addressees addressees;
    private final PrivateLine line;
    private final Supplier<URI> page;
    private final SecureRandom random;
    private final Clock clock;

    /** Who is who, among those to whom links go. */
    public record Addressees(HandleBook handles, PersonGraph persons) {}

    /**
     * A service.
     *
     * @param page the address of the own page as visitors reach it, without a query
     */
    public PageLinkService(
            ClaimBooks books,
            Addressees addressees,
            PrivateLine line,
            Supplier<URI> page,
            SecureRandom random,
            Clock clock) {
        this.books = books;
        this.addressees = addressees;
        this.line = line;
        this.page = page;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Sends the handle a link in a private message; up to 30 s. Not inside a transaction. Two calls
     * at once may send one link more than {@link PageLink#MOST}.
     *
     * @param by Jira user key of the agent
     */
    public SendOutcome send(HandleId handle, String by) {
        if (addressees.handles().find(handle).isEmpty())
            return new SendOutcome.NoSuchHandle(handle);
        if (addressees.persons().isOptedOut(addressees.persons().of(handle)))
            return new SendOutcome.OptedOut();
        var now = clock.instant();
        if (books.links().made(handle, now.minus(PageLink.LASTS)) >= PageLink.MOST)
            return new SendOutcome.TooMany(PageLink.MOST);
        var token = Tokens.draw(random);
        var hash = TokenHash.of(token);
        books.links().add(new PageLink(hash, handle, by, now, now.plus(PageLink.LASTS)));
        return switch (line.tell(handle, text(token))) {
            case Told.Sent() -> new SendOutcome.Sent();
            case Told.Unknown(var why) -> new SendOutcome.Unknown(why);
            case Told.Refused(var why) -> {
                books.links().remove(hash);
                yield new SendOutcome.Refused(why);
            }
        };
    }

    /**
     * Opens a link and begins a visit with it. A link is never opened into a visit that proved
     * other handles before: somebody could have passed on a link of theirs.
     *
     * @param link what stood behind {@code link=}
     * @return the visit; empty alike for a link that never was, that is old and that was opened
     */
    public Optional<VisitToken> open(String link) {
        if (!Tokens.isOne(link)) return Optional.empty();
        var visit = VisitToken.draw(random);
        var now = clock.instant();
        var opened = books.links().open(TokenHash.of(link), visit.hash(), now);
        opened.ifPresent(it -> books.visits().start(new Visit(visit.hash(), now, now)));
        return opened.map(it -> visit);
    }

    /** Short, for the shortest network; the link stands last and alone, so nothing sticks to it. */
    private String text(String token) {
        return """
        Here is your page with us: what you asked, what became of it, and what we keep of \
        you. The link is for you alone and opens once, within 24 hours:

        %s?link=%s\
        """
                .formatted(page.get(), token);
    }
}
