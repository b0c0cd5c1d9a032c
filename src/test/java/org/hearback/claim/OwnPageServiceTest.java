package org.hearback.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.claim.OwnPage.Help;
import org.hearback.credit.Credit;
import org.hearback.credit.CreditKind;
import org.hearback.credit.FakeCreditBook;
import org.hearback.intake.FakePostBook;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.TestClock;
import org.hearback.listen.Posts;
import org.hearback.person.Evidence;
import org.hearback.person.FakeHandleBook;
import org.hearback.person.FakeLinkBook;
import org.hearback.person.FakeWishBook;
import org.hearback.person.Handles;
import org.hearback.person.Link;
import org.hearback.person.PersonGraph;
import org.hearback.person.Wish;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

class OwnPageServiceTest {
    private static final RequestRef REQUEST = new RequestRef(10_001, "SUP-1");

    private final TestClock clock = new TestClock(Claims.NOW);
    private final FakeFactLog facts = new FakeFactLog();
    private final FakePostBook posts = new FakePostBook(facts);
    private final FakeHandleBook handles = new FakeHandleBook(facts.transactions());
    private final FakeLinkBook links = new FakeLinkBook(facts.transactions());
    private final FakeWishBook wishes = new FakeWishBook(facts.transactions());
    private final FakeCreditBook credits = new FakeCreditBook(facts.transactions());
    private final FakeOwnRequests requests = new FakeOwnRequests();
    private final FakeClaimBook claims = new FakeClaimBook(facts.transactions());
    private final FakePageLinkBook pageLinks = new FakePageLinkBook(facts.transactions());
    private final VisitToken visit = VisitToken.draw(new SecureRandom());
    private final OwnPageService service =
            new OwnPageService(
                    new ClaimBooks(claims, new FakeVisitBook(facts.transactions()), pageLinks),
                    new OwnPageService.People(
                            handles, new PersonGraph(handles, links, wishes), wishes),
                    new OwnPageService.Sources(posts, requests, credits),
                    clock);
    private final HandleId mara = meet("mara");
    private int codes;

    @Test
    void given_a_visit_without_a_proof_when_looked_at_then_there_is_no_page() {
        claims.add(Claims.waiting(Claims.CODE, visit.hash()));

        assertThat(service.of(visit)).isEmpty();
    }

    @Test
    void given_a_proven_handle_when_looked_at_then_it_stands_there_and_others_see_nothing() {
        prove(mara);

        assertThat(page().ids()).containsExactly(mara);
        assertThat(page().proven()).containsExactly(mara);
        assertThat(service.of(VisitToken.draw(new SecureRandom()))).isEmpty();
    }

    @Test
    void given_a_link_that_was_opened_when_looked_at_then_its_handle_stands_there() {
        pageLinks.add(Claims.link("link", mara.value(), Duration.ZERO));
        pageLinks.open(TokenHash.of("link"), visit.hash(), Claims.NOW);

        assertThat(page().proven()).containsExactly(mara);
    }

    @Test
    void given_linked_handles_when_looked_at_then_only_verified_links_carry_over() {
        var verified = meet("mara2");
        var asserted = meet("eve");
        link(mara, verified, Evidence.VERIFIED);
        link(mara, asserted, Evidence.ASSERTED);
        asked(asserted, new RequestRef(10_002, "SUP-2"), 1);
        prove(mara);

        assertThat(page().ids()).containsExactlyInAnyOrder(mara, verified);
        assertThat(page().proven()).containsExactly(mara);
        assertThat(page().asked()).isEmpty();
    }

    @Test
    void given_two_proven_handles_when_nothing_links_them_then_the_page_offers_to() {
        var second = meet("mara2");
        prove(mara);
        prove(second);

        assertThat(page().apart()).extracting(known -> known.id()).containsExactly(mara, second);

        link(mara, second, Evidence.VERIFIED);
        assertThat(page().apart()).isEmpty();
    }

    @Test
    void given_requests_when_looked_at_then_each_stands_once_by_its_first_post_newest_first() {
        asked(mara, REQUEST, 1);
        asked(mara, REQUEST, 2);
        asked(mara, new RequestRef(10_002, "SUP-2"), 3);
        asked(meet("eve"), new RequestRef(10_003, "SUP-3"), 4);
        prove(mara);

        var asked = page().asked();

        assertThat(asked)
                .extracting(it -> it.request().request().key())
                .containsExactly("SUP-2", "SUP-1");
        assertThat(asked.getLast().thread()).isEqualTo(URI.create("https://social.example/1"));
        assertThat(page().posts()).isEqualTo(3);
    }

    @Test
    void given_a_request_that_is_gone_from_jira_when_looked_at_then_it_is_left_out() {
        posts.put(kept(mara, new RequestRef(10_009, "SUP-9"), 1));
        prove(mara);

        assertThat(page().asked()).isEmpty();
    }

    @Test
    void given_wishes_when_looked_at_then_they_stand_at_their_handle() {
        wishes.set(Handles.mara(), new Wish(true, true), Link.BY_CLAIM, Claims.NOW);
        prove(mara);

        assertThat(page().optedOut()).isTrue();
        assertThat(page().handles().getFirst().preferred()).isTrue();
    }

    @Test
    void given_an_asserted_handle_that_opted_out_when_looked_at_then_that_stays_theirs() {
        link(mara, meet("eve"), Evidence.ASSERTED);
        wishes.set(Handles.handle("eve"), new Wish(true, false), Link.BY_CLAIM, Claims.NOW);
        prove(mara);

        assertThat(page().optedOut()).isFalse();
    }

    @Test
    void given_credits_when_looked_at_then_they_are_counted_by_kind_without_self_help() {
        var second = meet("mara2");
        link(mara, second, Evidence.VERIFIED);
        credit("1", CreditKind.HELPFUL, meet("ann"), 3, Claims.NOW.minus(Duration.ofDays(2)));
        credit("2", CreditKind.HELPFUL, meet("bob"), 1, Claims.NOW.minus(Duration.ofDays(9)));
        credit("3", CreditKind.ACCEPTED, meet("ann"), 1, Claims.NOW.minus(Duration.ofDays(3)));
        credit("4", CreditKind.ACCEPTED, second, 1, Claims.NOW);
        credit("5", CreditKind.ACCEPTED, meet("old"), 1, Claims.NOW.minus(Duration.ofDays(400)));
        prove(mara);

        assertThat(page().help())
                .containsExactly(
                        new Help(CreditKind.ACCEPTED, 1, Claims.NOW.minus(Duration.ofDays(3))),
                        new Help(CreditKind.HELPFUL, 4, Claims.NOW.minus(Duration.ofDays(2))));
        assertThat(page().helped()).isEqualTo(2);
    }

    @Test
    void given_an_erased_handle_when_its_posts_are_empty_then_they_do_not_count() {
        asked(mara, REQUEST, 1);
        posts.all().forEach(post -> posts.put(post.erased()));
        prove(mara);

        assertThat(page().posts()).isZero();
        assertThat(page().asked()).isEmpty();
    }

    private OwnPage page() {
        return service.of(visit).orElseThrow();
    }

    private HandleId meet(String name) {
        return handles.meet(Handles.handle(name)).id();
    }

    private void link(HandleId one, HandleId other, Evidence evidence) {
        links.add(one, other, evidence, "JIRAUSER10100", Claims.NOW, "");
    }

    private void prove(HandleId handle) {
        var code = visit.code("seed" + ++codes);
        claims.add(Claims.waiting(code, visit.hash()));
        claims.prove(TokenHash.of(code.text()), handle);
    }

    private void asked(HandleId by, RequestRef request, int minute) {
        posts.put(kept(by, request, minute));
        requests.put(request, "The export is stuck", "Waiting for support");
    }

    private KeptPost kept(HandleId by, RequestRef request, int minute) {
        var at = Claims.NOW.plus(Duration.ofMinutes(minute));
        var post =
                Posts.aPost()
                        .withId("post " + minute)
                        .at(URI.create("https://social.example/" + minute))
                        .postedAt(at)
                        .build();
        return KeptPost.received(post, at)
                .by(by)
                .on(request)
                .ended(PostState.OPENED, Reason.ADDRESSED, "");
    }

    private void credit(
            String source, CreditKind kind, @Nullable HandleId helped, int votes, Instant at) {
        credits.put(new Credit(source, kind, mara, helped, null, null, "1:answer", votes, at));
    }
}
