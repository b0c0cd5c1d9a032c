package org.hearback.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.listen.Posts.aPost;

import org.hearback.adapter.page.EnglishTexts;
import org.hearback.claim.BeginOutcome.Begun;
import org.hearback.claim.ClaimBooks;
import org.hearback.claim.ClaimMatching;
import org.hearback.claim.ClaimService;
import org.hearback.claim.FakeClaimBook;
import org.hearback.claim.FakeOwnRequests;
import org.hearback.claim.FakePageLinkBook;
import org.hearback.claim.FakeVisitBook;
import org.hearback.claim.OwnPage;
import org.hearback.claim.OwnPageService;
import org.hearback.claim.VisitService;
import org.hearback.claim.VisitToken;
import org.hearback.credit.FakeCreditBook;
import org.hearback.intake.ClaimCode;
import org.hearback.intake.CodeSeen;
import org.hearback.kernel.FactId;
import org.hearback.kernel.Visibility;
import org.hearback.listen.InboundPost;
import org.hearback.person.Handles;
import org.hearback.person.PersonGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;

/** A code on its way from the page over a network to the page. */
class ClaimRouteTest {
    private final Route route = new Route();
    private final SecureRandom random = new SecureRandom();
    private final FakeClaimBook claims = new FakeClaimBook(route.transactions);
    private final FakeOwnRequests requests = new FakeOwnRequests();
    private final ClaimBooks books =
            new ClaimBooks(
                    claims,
                    new FakeVisitBook(route.transactions),
                    new FakePageLinkBook(route.transactions));
    private final ClaimService service =
            new ClaimService(claims, route.channels, Set.of("mastodon"), random, route.clock);
    private final VisitToken visit = new VisitService(books, random, route.clock).start();

    @ParameterizedTest
    @EnumSource(
            value = Visibility.class,
            names = {"PUBLIC", "UNLISTED", "DIRECT"})
    void given_the_text_of_the_page_when_it_is_posted_then_the_page_opens_and_no_request_does(
            Visibility circle) {
        var question = route.arrives(aPost().withId("question").build());
        var asked = route.requestOf("question");
        requests.put(asked, "The export is stuck", "Waiting for support");
        var text = "@acme@social.example " + textOfThePage(begin("@mara@social.example"));

        arrives(aPost().withId("code").saying(text).visibleTo(circle).build());

        assertThat(page().orElseThrow().proven()).containsExactly(question.author());
        assertThat(page().orElseThrow().asked())
                .extracting(it -> it.request().request())
                .containsExactly(asked);
        assertThat(route.desk.opened()).hasSize(1);
    }

    @Test
    void given_another_handle_when_it_posts_the_text_then_no_page_opens_and_no_request_either() {
        var text = textOfThePage(begin("mara@social.example"));

        arrives(aPost().withId("code").by(Handles.handle("eve")).saying(text).build());

        assertThat(page()).isEmpty();
        assertThat(route.desk.opened()).isEmpty();
    }

    private ClaimCode begin(String name) {
        var begun = (Begun) service.begin(visit, route.channel.id(), name);
        route.codesOut.add(begun.code());
        return begun.code();
    }

    private static String textOfThePage(ClaimCode code) {
        return new EnglishTexts().getText("hearback.own.message", code.text());
    }

    private void arrives(InboundPost post) {
        route.arrives(post);
        var matching = new ClaimMatching(route.posts, claims);
        route.facts.facts(CodeSeen.class).forEach(seen -> matching.handle(new FactId(1), seen));
    }

    private Optional<OwnPage> page() {
        var persons = new PersonGraph(route.handles, route.links, route.wishes);
        return new OwnPageService(
                        books,
                        new OwnPageService.People(route.handles, persons, route.wishes),
                        new OwnPageService.Sources(
                                route.posts, requests, new FakeCreditBook(route.transactions)),
                        route.clock)
                .of(visit);
    }
}
