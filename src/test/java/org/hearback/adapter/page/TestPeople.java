package org.hearback.adapter.page;

import org.hearback.answer.FakeReuseBook;
import org.hearback.answer.ReuseService;
import org.hearback.channel.Channels;
import org.hearback.credit.Credit;
import org.hearback.credit.CreditKind;
import org.hearback.credit.FakeCreditBook;
import org.hearback.customer.CardService;
import org.hearback.customer.FakeCustomerFile;
import org.hearback.insight.AuthorCounts;
import org.hearback.insight.DigestService;
import org.hearback.insight.FakeDigestBook;
import org.hearback.insight.FakeProductDesk;
import org.hearback.insight.ParticipationService;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.listen.InboundPost;
import org.hearback.listen.Posts;
import org.hearback.person.ErasureService;
import org.hearback.person.Evidence;
import org.hearback.person.FakeHandleBook;
import org.hearback.person.FakeLinkBook;
import org.hearback.person.FakeWishBook;
import org.hearback.person.Handles;
import org.hearback.person.KnownHandle;
import org.hearback.person.Link;
import org.hearback.person.PersonGraph;
import org.hearback.person.PersonService;
import org.hearback.request.Askers;
import org.hearback.request.FakeReporters;
import org.hearback.request.FakeReproductionBook;
import org.hearback.request.ReproductionService;
import org.hearback.standing.FakeDecisionBook;
import org.hearback.standing.FakeNoteBook;
import org.hearback.standing.FakeRulesBook;
import org.hearback.standing.FakeStandingBook;
import org.hearback.standing.FlagBoard;
import org.hearback.standing.Marking;
import org.hearback.standing.Reckoning;
import org.hearback.standing.StandingService;
import org.hearback.thanks.FakeThanksBook;
import org.hearback.thanks.ThanksService;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people behind the pages, on fakes: Mara, who asks and helps others. */
final class TestPeople {
    final FakeHandleBook handles;
    final FakeLinkBook links;
    final FakeWishBook wishes;
    final PersonGraph graph;
    final FakeCustomerFile file;
    final FakeCreditBook credits;
    final FakeRulesBook rules = new FakeRulesBook();
    final FakeReproductionBook reproductions;
    final FakeReuseBook reuses;
    final FakeProductDesk products = new FakeProductDesk();
    final KnownHandle mara;
    final Set<HandleId> shredded = new HashSet<>();
    final PeopleServices services;
    private final TestPages pages;
    private final FakeStandingBook standings;
    private final FakeDecisionBook decisions;
    private final FakeNoteBook notes;
    private final Reckoning reckoning;

    TestPeople(TestPages pages) {
        this.pages = pages;
        var transactions = pages.facts.transactions();
        handles = new FakeHandleBook(transactions);
        links = new FakeLinkBook(transactions);
        wishes = new FakeWishBook(transactions);
        graph = new PersonGraph(handles, links, wishes);
        file = new FakeCustomerFile(pages.access);
        credits = new FakeCreditBook(transactions);
        reproductions = new FakeReproductionBook(pages.facts);
        reuses = new FakeReuseBook(pages.facts);
        standings = new FakeStandingBook(transactions);
        decisions = new FakeDecisionBook(transactions);
        notes = new FakeNoteBook(transactions);
        mara = handles.meet(Handles.mara());
        reckoning =
                new Reckoning(
                        new Reckoning.Books(credits, links, decisions, standings),
                        graph::isLeftAlone,
                        pages.facts,
                        transactions,
                        pages.clock);
        services = services();
    }

    /** Mara wrote the post that opened the issue's request. */
    void asked(long issue) {
        pages.channels.put(Channels.aChannel().named("Acme").build());
        pages.posts.put(
                KeptPost.received(Posts.aPost().build(), TestPages.NOW)
                        .by(mara.id())
                        .on(new RequestRef(issue, "SUP-1"))
                        .ended(PostState.OPENED, Reason.ADDRESSED, ""));
        file.reported("kim", issue, "The kettle leaks", TestPages.NOW);
    }

    /** A post of somebody that became no request. */
    void said(KnownHandle author, InboundPost post) {
        pages.posts.put(
                KeptPost.received(post, post.postedAt())
                        .by(author.id())
                        .ended(PostState.LISTENED, Reason.NOT_ADDRESSED, ""));
    }

    /** Somebody else whom we met. */
    KnownHandle meet(String name) {
        return handles.meet(Handles.handle(name));
    }

    /** An agent said that both are one person. */
    Link linked(KnownHandle one, KnownHandle other) {
        return links.add(
                one.id(), other.id(), Evidence.ASSERTED, "agent", TestPages.NOW, "She told me.");
    }

    /** Answers of one a day that solved it, each for another person; enough of them are a flag. */
    void helped(KnownHandle helper, int people) {
        for (var number = 1; number <= people; number++) {
            var asker = meet(helper.handle().displayName() + "asker" + number);
            var answer = new PostKey(Posts.aPost().build().key().channel(), answer(helper, number));
            credits.put(
                    new Credit(
                            "accepted:" + answer.asText(),
                            CreditKind.ACCEPTED,
                            helper.id(),
                            asker.id(),
                            null,
                            answer.channel(),
                            answer.asText(),
                            1,
                            day(number)));
            said(helper, Posts.aPost().withId(answer.externalId()).postedAt(day(number)).build());
        }
        reckoning.update(helper.id());
    }

    private static String answer(KnownHandle helper, int number) {
        return "https://social.example/users/" + helper.id().value() + "/statuses/" + number;
    }

    private static Instant day(int number) {
        return TestPages.NOW.minus(Duration.ofDays(number));
    }

    private PeopleServices services() {
        var facts = pages.facts;
        var transactions = facts.transactions();
        var clock = pages.clock;
        var askers = new Askers(pages.posts, new FakeReporters(), handles);
        AuthorCounts counts = (channel, since) -> List.of(90, 9, 1);
        return new PeopleServices(
                graph,
                new CardService(graph, pages.posts, pages.channels, file, pages.access),
                new PersonService(
                        new PersonService.Books(handles, links, graph),
                        email -> List.of(),
                        facts,
                        transactions,
                        clock),
                erasures(),
                standing(),
                new ThanksService(
                        new FakeThanksBook(facts),
                        credits,
                        pages.posts,
                        new ThanksService.People(graph, links),
                        helped -> "Your answer helped " + helped + " others.",
                        clock),
                new ReuseService(reuses, pages.posts, handles, askers, clock),
                new ReproductionService(reproductions, askers, handles, clock),
                new DigestService(
                        standings,
                        graph,
                        pages.posts,
                        pages.channels,
                        products,
                        new FakeDigestBook(transactions)),
                new ParticipationService(pages.channels, counts, clock));
    }

    private ErasureService erasures() {
        return new ErasureService(
                new ErasureService.Books(handles, links, wishes, graph),
                List.of(
                        erased -> {
                            shredded.addAll(erased);
                            return Map.of();
                        }),
                (from, to) -> {},
                pages.facts,
                pages.facts.transactions(),
                pages.clock);
    }

    private StandingService standing() {
        var board = new Board();
        var marking =
                new Marking(
                        new Marking.Books(standings, decisions, rules, pages.posts),
                        graph,
                        board,
                        pages.clock);
        var books =
                new StandingService.Books(standings, decisions, notes, rules, handles, pages.posts);
        return new StandingService(books, graph, reckoning, marking, board, pages.clock);
    }

    /** Jira's priorities; marks go nowhere. */
    private static final class Board implements FlagBoard {
        @Override
        public List<Priority> priorities() {
            return List.of(new Priority("2", "High"), new Priority("3", "Medium"));
        }

        @Override
        public void mark(long issueId, Mark mark) {}

        @Override
        public void prioritise(long issueId, String priorityId) {}

        @Override
        public List<Long> openRequestsOf(Collection<String> customerKeys, int limit) {
            return List.of();
        }
    }
}
