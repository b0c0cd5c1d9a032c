package org.hearback.adapter.store;

import org.hearback.answer.Reuse;
import org.hearback.channel.Channels;
import org.hearback.channel.Health;
import org.hearback.claim.Claim;
import org.hearback.claim.Claims;
import org.hearback.claim.PageLink;
import org.hearback.claim.TokenHash;
import org.hearback.credit.Credit;
import org.hearback.credit.CreditKind;
import org.hearback.delivery.Part;
import org.hearback.delivery.Place;
import org.hearback.delivery.Purpose;
import org.hearback.intake.ClaimCode;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.intake.ThreadKey;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.CommentId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.listen.Endorsement;
import org.hearback.listen.Endorsements;
import org.hearback.listen.InboundPost;
import org.hearback.listen.PostReceived;
import org.hearback.listen.Posts;
import org.hearback.person.Evidence;
import org.hearback.person.Handle;
import org.hearback.person.Handle.About;
import org.hearback.person.Handles;
import org.hearback.person.KnownHandle;
import org.hearback.person.Link;
import org.hearback.person.Wish;
import org.hearback.request.Reproduction;
import org.hearback.standing.Decision;
import org.hearback.standing.Standing;
import org.hearback.standing.StandingRules;
import org.hearback.thanks.Thanks;
import org.hearback.thanks.ThanksBook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Somebody who left traces in every table: through the real books, with a name that is nowhere else
 * in names, addresses, texts and ids.
 */
final class SomebodyEverywhere {
    /** Stands in all that names them. */
    static final String NAME = "zarathustra7";

    /** Of their account in Jira. */
    static final String USER_KEY = "key-" + NAME;

    /** Of an agent, who also keeps the channel. */
    static final String AGENT = "JIRAUSER10100";

    static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    static final ChannelId CHANNEL = new ChannelId(1);

    private static final String HOME = "https://town.example/users/" + NAME;
    private static final RequestRef REQUEST = new RequestRef(10_001, "SUP-1");
    private static final TokenHash VISIT = TokenHash.of("visit");

    private final StoreDesk desk;
    private final KnownHandle they;
    private final KnownHandle customer;
    private final KnownHandle tom;

    SomebodyEverywhere(StoreDesk desk) {
        this.desk = desk;
        they = desk.handleBook().meet(account());
        customer = desk.handleBook().meet(Handle.ofCustomer(USER_KEY));
        tom = desk.handleBook().meet(Handles.handle("tom"));
    }

    /** The account on the network, as the network tells of it. */
    static Handle account() {
        var page = URI.create("https://" + NAME + ".example/");
        return new Handle(
                "fediverse",
                HOME,
                NAME + "@town.example",
                "Dr. " + NAME,
                URI.create("https://town.example/@" + NAME),
                new About(12, List.of(page), NAME + "@mail.example"));
    }

    /** Their post of that number. */
    static InboundPost post(int number) {
        return Posts.aPost()
                .withId(HOME + "/statuses/" + number)
                .by(account())
                .titled("I am " + NAME)
                .saying("Greetings, " + NAME)
                .withRaw("{\"account\": \"" + NAME + "\"}")
                .withReplyTo("@" + NAME)
                .at(URI.create("https://town.example/@" + NAME + "/" + number))
                .build();
    }

    /** Tom's answer to their first post. */
    static InboundPost answer() {
        var root = post(1).key().externalId();
        return Posts.aPost()
                .withId("https://social.example/users/tom/statuses/9")
                .by(Handles.handle("tom"))
                .saying("I have it too.")
                .answering(root, root)
                .build();
    }

    Set<HandleId> handles() {
        return Set.of(they.id(), customer.id());
    }

    HandleId id() {
        return they.id();
    }

    HandleId tom() {
        return tom.id();
    }

    void leaveTraces() {
        channel();
        posts();
        talk();
        links();
        help();
        standing();
        claims();
        inLoops().leaveTraces();
    }

    SomebodyInLoops inLoops() {
        return new SomebodyInLoops(desk, this, customer.id());
    }

    private void channel() {
        desk.channelBook().add(Channels.aChannel().withSecret("token", "t").draft(), NOW);
        var trouble = "Not found: @" + NAME;
        desk.healthBook()
                .record(new Health(CHANNEL, NOW, NOW, 404, trouble, 1, null, null, "cursor"));
        desk.healthBook().takeTurn(CHANNEL, NOW, NOW.plusSeconds(60));
        desk.pushBook().accept(CHANNEL, "push-1", NOW);
        desk.errandBook().take("count", NOW, NOW.plusSeconds(60));
        desk.digestBook().take(10_000, YearMonth.of(2026, 1), NOW);
    }

    private void posts() {
        keep(post(1), they.id(), PostState.OPENED, Reason.ADDRESSED);
        keep(post(2), they.id(), PostState.NEEDS_ATTENTION, Reason.DESK_REFUSED);
        desk.inbox().keep(post(3), NOW); // nobody looked at it yet
        keep(answer(), tom.id(), PostState.OPENED, Reason.OTHER_AUTHOR);
        var root = post(1).key().externalId();
        for (var author : List.of(they.id(), tom.id())) {
            var key = new ThreadKey(CHANNEL, root, author);
            desk.threadBook().claim(key, author.equals(they.id()) ? post(1).key() : answer().key());
            desk.threadBook().opened(key, REQUEST);
        }
        var task = desk.taskBook().take(Set.of(PostReceived.class.getSimpleName()), 1, NOW);
        desk.taskBook().failed(task.getFirst(), "no user " + NAME, NOW);
    }

    private void keep(InboundPost post, HandleId author, PostState state, Reason reason) {
        desk.inbox().keep(post, NOW);
        desk.postBook()
                .update(
                        KeptPost.received(post, NOW)
                                .by(author)
                                .ended(state, reason, state == PostState.OPENED ? "" : NAME)
                                .on(REQUEST));
    }

    private void talk() {
        desk.replyBook().approve(REQUEST, new CommentId(1), NOW);
        var parts =
                List.of(
                        Part.planned(1, "@" + NAME + " it is fixed", "mark-1"),
                        Part.planned(2, "@" + NAME + " really", "mark-2"));
        var message =
                desk.outbox()
                        .plan(Purpose.reply(new CommentId(1)), REQUEST, post(1).key(), parts, NOW);
        var place =
                new Place(
                        "https://social.example/users/us/statuses/5",
                        "5 @" + NAME,
                        URI.create("https://social.example/@us/5?to=" + NAME));
        desk.outbox().update(message, parts.get(0).sending(NOW).sent(place));
        desk.outbox().update(message, parts.get(1).sending(NOW).unsent(NAME + " is gone"));
    }

    private void links() {
        var links = desk.linkBook();
        links.add(they.id(), customer.id(), Evidence.VERIFIED, Link.BY_ACCOUNT, NOW, "");
        var guess = links.add(they.id(), tom.id(), Evidence.ASSERTED, AGENT, NOW, "Is " + NAME);
        links.end(guess.id(), new Link.End(USER_KEY, NOW, "No, says " + NAME));
        links.add(tom.id(), customer.id(), Evidence.GUESSED, USER_KEY, NOW, NAME);
        desk.wishBook().set(account(), new Wish(true, false), USER_KEY, NOW);
    }

    private void help() {
        var answer = post(1).key();
        desk.endorsementBook()
                .keep(Endorsements.helpful(3).of(answer).writtenBy(account()).at(NOW).build());
        desk.endorsementBook()
                .keep(
                        new Endorsement(
                                answer().key(),
                                Endorsement.Kind.ACCEPTED,
                                1,
                                Handles.handle("tom"),
                                account(),
                                NOW));
        desk.creditBook().put(credit("helpful:", answer, they.id(), tom.id()));
        desk.creditBook().put(credit("accepted:", answer().key(), tom.id(), they.id()));
        desk.reuseBook().add(new Reuse(answer, they.id(), REQUEST, tom.id(), customer.id(), NOW));
        desk.reproductionBook().add(new Reproduction(REQUEST, they.id(), customer.id(), NOW));
        var draft =
                new ThanksBook.Draft(they.id(), they.id(), answer, 3, USER_KEY, NOW, "To " + NAME);
        var thanks = desk.thanksBook().add(draft).orElseThrow();
        desk.thanksBook().end(thanks.id(), new Thanks.End(false, NOW, "no " + NAME));
    }

    private static Credit credit(String kind, PostKey answer, HandleId helper, HandleId helped) {
        return new Credit(
                kind + answer.asText(),
                kind.equals("helpful:") ? CreditKind.HELPFUL : CreditKind.ACCEPTED,
                helper,
                helped,
                null,
                CHANNEL,
                answer.asText(),
                1,
                NOW);
    }

    private void standing() {
        desk.decisionBook()
                .add(they.id(), Decision.Kind.VETO, AGENT, NOW, "Because of " + NAME, null);
        desk.decisionBook().add(tom.id(), Decision.Kind.LOCK, USER_KEY, NOW, "Good", null);
        desk.noteBook().add(they.id(), AGENT, NOW, NAME + " is nice");
        desk.noteBook().add(tom.id(), USER_KEY, NOW, "Nice, too");
        desk.standingBook().put(new Standing(they.id(), 6, 5, 4, 10, null, false, NOW));
        desk.rulesBook().save(StandingRules.DEFAULT);
    }

    private void claims() {
        var code = Claims.CODE;
        desk.claimBook().add(claim(code));
        desk.claimBook().miss(TokenHash.of(code.text()), tom.id());
        desk.claimBook().add(claim(ClaimCode.of("00000000")));
        desk.claimBook().prove(TokenHash.of("hear-0000-0000"), they.id());
        desk.claimBook().add(Claims.waiting(ClaimCode.of("00000001"), VISIT)); // Mara's
        desk.claimBook().miss(TokenHash.of("hear-0000-0001"), tom.id());
        desk.visitBook().start(Claims.visit("visit", Duration.ZERO));
        var token = TokenHash.of("link");
        desk.pageLinkBook().add(new PageLink(token, they.id(), AGENT, NOW, NOW.plusSeconds(60)));
        desk.pageLinkBook()
                .add(
                        new PageLink(
                                TokenHash.of("other"),
                                tom.id(),
                                USER_KEY,
                                NOW,
                                NOW.plusSeconds(60)));
    }

    private static Claim claim(ClaimCode code) {
        return new Claim(
                TokenHash.of(code.text()),
                VISIT,
                "seed",
                CHANNEL,
                NAME.toUpperCase(Locale.ROOT) + "@town.example",
                NOW,
                NOW.plusSeconds(60),
                Claim.State.WAITING,
                null);
    }
}
