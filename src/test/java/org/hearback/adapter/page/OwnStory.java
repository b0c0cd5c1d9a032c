package org.hearback.adapter.page;

import org.hearback.channel.Channels;
import org.hearback.channel.FakeChannelBook;
import org.hearback.claim.ClaimBooks;
import org.hearback.claim.ClaimMatching;
import org.hearback.claim.ClaimService;
import org.hearback.claim.FakeClaimBook;
import org.hearback.claim.FakeOwnRequests;
import org.hearback.claim.FakePageLinkBook;
import org.hearback.claim.FakeVisitBook;
import org.hearback.claim.OwnPageService;
import org.hearback.claim.PageLinkService;
import org.hearback.claim.VisitService;
import org.hearback.credit.FakeCreditBook;
import org.hearback.delivery.Carriers;
import org.hearback.delivery.FakeCarrier;
import org.hearback.delivery.PrivateLine;
import org.hearback.intake.CodeSeen;
import org.hearback.intake.FakePostBook;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.FactId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.RequestRef;
import org.hearback.listen.Posts;
import org.hearback.person.Handles;
import org.hearback.person.People;
import org.hearback.wording.ShippedWords;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mara asked in public; browsers stand in front of the own page, with all rooms on fakes. */
final class OwnStory {
    static final RequestRef REQUEST = new RequestRef(10_001, "SUP-1");

    final People people = new People();
    final FakePostBook posts = new FakePostBook(people.facts);
    final FakeChannelBook channels = new FakeChannelBook(people.transactions);
    final FakeClaimBook claims = new FakeClaimBook(people.transactions);
    final FakeVisitBook visits = new FakeVisitBook(people.transactions);
    final FakePageLinkBook pageLinks = new FakePageLinkBook(people.transactions);
    final FakeOwnRequests requests = new FakeOwnRequests();
    final FakeCreditBook credits = new FakeCreditBook(people.transactions);
    final FakeCarrier network = new FakeCarrier("mastodon");
    final HandleId mara = people.handle("mara");
    final ToldStory told = new ToldStory(people);
    private final TestPages pages = new TestPages();
    private final OwnServices services = services();
    private final OwnPageServlet servlet = new OwnPageServlet(pages.desk(), services);
    private int last;

    OwnStory() {
        channels.put(Channels.aChannel().build());
        channels.put(Channels.aChannel().withId(2).ofKind("feed").named("Acme blog").build());
        asks("mara", REQUEST, "The export is stuck");
    }

    OwnBrowser browser() {
        return new OwnBrowser(servlet);
    }

    /** A browser that has proven that handle. */
    OwnBrowser browserOf(String name) {
        var browser = browser();
        prove(browser, name);
        return browser;
    }

    /** The visitor says who they are and posts the code as that. */
    void prove(OwnBrowser browser, String name) {
        var seen = browser.pressAndGo("", "begin", Map.of("name", "@" + name + "@social.example"));
        posts(name, seen.document().expectFirst("[data-copy]").text());
    }

    /** Somebody posts that text. */
    void posts(String name, String text) {
        var kept = kept(name, text);
        posts.put(kept);
        new ClaimMatching(posts, claims).handle(new FactId(1), new CodeSeen(kept.post().key()));
    }

    /** Somebody asks, and the request is there. */
    void asks(String name, RequestRef request, String summary) {
        posts.put(kept(name, summary).on(request).ended(PostState.OPENED, Reason.ADDRESSED, ""));
        requests.put(request, summary, "Waiting for support");
    }

    /** The query of a link that an agent sent. */
    String linkTo(HandleId handle) {
        services.links().send(handle, People.AGENT);
        var message = network.network().getLast().text();
        return message.substring(message.indexOf("link="));
    }

    void pass(Duration time) {
        people.clock.pass(time);
        pages.clock.pass(time);
    }

    private KeptPost kept(String name, String text) {
        var post =
                Posts.aPost()
                        .withId("post " + ++last)
                        .by(Handles.handle(name))
                        .saying(text)
                        .at(URI.create("https://social.example/@" + name + "/" + last))
                        .postedAt(people.clock.instant())
                        .build();
        return KeptPost.received(post, people.clock.instant()).by(people.handle(name));
    }

    private OwnServices services() {
        var books = new ClaimBooks(claims, visits, pageLinks);
        var random = new SecureRandom();
        var line =
                new PrivateLine(
                        posts, channels, new Carriers(List.of(network)), () -> "1", people.clock);
        return new OwnServices(
                new VisitService(books, random, people.clock),
                new ClaimService(claims, channels, Set.of("mastodon"), random, people.clock),
                new PageLinkService(
                        books,
                        new PageLinkService.Addressees(people.handles, people.persons),
                        line,
                        () -> URI.create("https://jira.example/jira" + OwnPageServlet.PATH),
                        random,
                        people.clock),
                new OwnPageService(
                        books,
                        new OwnPageService.People(people.handles, people.persons, people.wishes),
                        new OwnPageService.Sources(posts, requests, credits),
                        people.clock),
                people.service(),
                people.wishing,
                people.erasure(),
                told.influences(),
                new ShippedWords());
    }
}
