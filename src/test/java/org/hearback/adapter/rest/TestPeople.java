package org.hearback.adapter.rest;

import org.hearback.answer.FakeReuseBook;
import org.hearback.answer.ReuseService;
import org.hearback.claim.ClaimBooks;
import org.hearback.claim.FakeClaimBook;
import org.hearback.claim.FakePageLinkBook;
import org.hearback.claim.FakeVisitBook;
import org.hearback.claim.PageLinkService;
import org.hearback.credit.Credit;
import org.hearback.credit.CreditKind;
import org.hearback.credit.FakeCreditBook;
import org.hearback.customer.CardService;
import org.hearback.customer.FakeCustomerFile;
import org.hearback.delivery.Carriers;
import org.hearback.delivery.PrivateLine;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.RequestRef;
import org.hearback.listen.Posts;
import org.hearback.person.ErasureService;
import org.hearback.person.Evidence;
import org.hearback.person.FakeHandleBook;
import org.hearback.person.FakeLinkBook;
import org.hearback.person.FakeWishBook;
import org.hearback.person.Handle;
import org.hearback.person.Handles;
import org.hearback.person.KnownHandle;
import org.hearback.person.Link;
import org.hearback.person.PersonGraph;
import org.hearback.person.PersonService;
import org.hearback.request.Askers;
import org.hearback.request.FakeReporters;
import org.hearback.request.FakeReproductionBook;
import org.hearback.request.ReproductionService;
import org.hearback.thanks.FakeThanksBook;
import org.hearback.thanks.ThanksService;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The people behind the doors, on fakes: Mara asks in the request of {@link TestRooms#ISSUE}, Lee
 * in one that came by the portal.
 */
final class TestPeople {
    static final long PORTAL_ISSUE = 10_002;
    private static final String OPENER = Posts.aPost().build().key().externalId();

    final FakeHandleBook handles;
    final FakeLinkBook links;
    final FakeWishBook wishes;
    final PersonGraph graph;
    final FakeCustomerFile file;
    final FakeReporters reporters = new FakeReporters();
    final FakeReuseBook reuses;
    final FakeReproductionBook reproductions;
    final FakeCreditBook credits;
    final FakeThanksBook thanksBook;
    final KnownHandle mara;
    final Set<HandleId> shredded = new HashSet<>();
    private final TestRooms rooms;

    TestPeople(TestRooms rooms) {
        this.rooms = rooms;
        var transactions = rooms.facts.transactions();
        handles = new FakeHandleBook(transactions);
        links = new FakeLinkBook(transactions);
        wishes = new FakeWishBook(transactions);
        graph = new PersonGraph(handles, links, wishes);
        file = new FakeCustomerFile(rooms.access);
        reuses = new FakeReuseBook(rooms.facts);
        reproductions = new FakeReproductionBook(rooms.facts);
        credits = new FakeCreditBook(transactions);
        thanksBook = new FakeThanksBook(rooms.facts);
        mara = handles.meet(Handles.mara());
        rooms.posts.put(
                KeptPost.received(Posts.aPost().build(), TestRooms.NOW)
                        .by(mara.id())
                        .on(new RequestRef(TestRooms.ISSUE, "SUP-1"))
                        .ended(PostState.OPENED, Reason.ADDRESSED, ""));
        file.reported("lee", PORTAL_ISSUE, "My invoice", TestRooms.NOW);
    }

    /** Somebody else whom we met. */
    KnownHandle meet(String name) {
        return handles.meet(Handles.handle(name));
    }

    /** A customer whom we met. */
    KnownHandle meetCustomer(String userKey) {
        return handles.meet(Handle.ofCustomer(userKey));
    }

    /** Somebody else who asks, in that issue. */
    KnownHandle asks(String name, long issue) {
        var asker = meet(name);
        rooms.posts.put(
                KeptPost.received(Posts.aPost().withId(name).build(), TestRooms.NOW)
                        .by(asker.id())
                        .on(new RequestRef(issue, "SUP-" + issue))
                        .ended(PostState.OPENED, Reason.ADDRESSED, ""));
        return asker;
    }

    /** An agent said that both are one person. */
    Link linked(KnownHandle one, KnownHandle other) {
        return links.add(one.id(), other.id(), Evidence.ASSERTED, "agent", TestRooms.NOW, "");
    }

    CardService cards() {
        return new CardService(graph, rooms.posts, rooms.channels, file, rooms.access);
    }

    PersonService persons() {
        return new PersonService(
                new PersonService.Books(handles, links, graph),
                email -> List.of(),
                rooms.facts,
                rooms.facts.transactions(),
                rooms.clock);
    }

    LinksResource links() {
        return new LinksResource(cards(), persons(), rooms.access);
    }

    PageLinkResource pageLinks() {
        var transactions = rooms.facts.transactions();
        var books =
                new ClaimBooks(
                        new FakeClaimBook(transactions),
                        new FakeVisitBook(transactions),
                        new FakePageLinkBook(transactions));
        var carriers = new Carriers(List.of(rooms.carrier));
        var line =
                new PrivateLine(rooms.posts, rooms.channels, carriers, () -> "mark", rooms.clock);
        var service =
                new PageLinkService(
                        books,
                        new PageLinkService.Addressees(handles, graph),
                        line,
                        () -> URI.create("https://jira.example/plugins/servlet/hearback/own"),
                        new SecureRandom(),
                        rooms.clock);
        return new PageLinkResource(cards(), service, rooms.access);
    }

    /** Somebody wrote this in public, in the thread of the request. */
    PostKey answered(KnownHandle author, String id) {
        var post = Posts.aPost().withId(id).answering(OPENER, OPENER).build();
        rooms.posts.put(
                KeptPost.received(post, TestRooms.NOW)
                        .by(author.id())
                        .ended(PostState.LISTENED, Reason.NOT_ADDRESSED, ""));
        return post.key();
    }

    /** That answer of Mara's solved it for somebody else. */
    void accepted(PostKey answer) {
        credits.put(
                new Credit(
                        "accepted:" + answer.asText(),
                        CreditKind.ACCEPTED,
                        mara.id(),
                        meet("asker").id(),
                        null,
                        answer.channel(),
                        answer.asText(),
                        1,
                        TestRooms.NOW));
    }

    HelpResource help() {
        var askers = new Askers(rooms.posts, reporters, handles);
        return new HelpResource(
                new ReuseService(reuses, rooms.posts, handles, askers, rooms.clock),
                new ReproductionService(reproductions, askers, handles, rooms.clock),
                rooms.access);
    }

    ThanksResource thanks() {
        var service =
                new ThanksService(
                        thanksBook,
                        credits,
                        rooms.posts,
                        new ThanksService.People(graph, links),
                        helped -> "Your answer helped " + helped + " others.",
                        rooms.clock);
        return new ThanksResource(cards(), service, rooms.access);
    }

    ErasureResource erasure() {
        var service =
                new ErasureService(
                        new ErasureService.Books(handles, links, wishes, graph),
                        List.of(
                                erased -> {
                                    shredded.addAll(erased);
                                    return Map.of();
                                }),
                        (from, to) -> {},
                        rooms.facts,
                        rooms.facts.transactions(),
                        rooms.clock);
        return new ErasureResource(cards(), service, rooms.access);
    }
}
