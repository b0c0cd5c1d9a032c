package org.hearback.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.Channels;
import org.hearback.channel.FakeChannelBook;
import org.hearback.delivery.Carried;
import org.hearback.delivery.Carriers;
import org.hearback.delivery.FakeCarrier;
import org.hearback.delivery.OutboundPart;
import org.hearback.delivery.PrivateLine;
import org.hearback.intake.FakePostBook;
import org.hearback.intake.KeptPost;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.TestClock;
import org.hearback.kernel.Visibility;
import org.hearback.listen.Posts;
import org.hearback.person.FakeHandleBook;
import org.hearback.person.FakeLinkBook;
import org.hearback.person.FakeWishBook;
import org.hearback.person.Handles;
import org.hearback.person.PersonGraph;
import org.hearback.person.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.security.SecureRandom;
import java.util.List;

class PageLinkServiceTest {
    private static final String AGENT = "JIRAUSER10100";
    private static final String PAGE = "https://jira.example/you";

    private final TestClock clock = new TestClock(Claims.NOW);
    private final FakeFactLog facts = new FakeFactLog();
    private final FakePostBook posts = new FakePostBook(facts);
    private final FakeHandleBook handles = new FakeHandleBook(facts.transactions());
    private final FakeWishBook wishes = new FakeWishBook(facts.transactions());
    private final FakePageLinkBook links = new FakePageLinkBook(facts.transactions());
    private final FakeChannelBook channels = new FakeChannelBook(facts.transactions());
    private final FakeCarrier network = new FakeCarrier("mastodon");
    private final FakeVisitBook visits = new FakeVisitBook(facts.transactions());
    private PageLinkService service;
    private HandleId mara;

    @BeforeEach
    void maraWroteToUs() {
        channels.put(Channels.aChannel().build());
        mara = handles.meet(Handles.mara()).id();
        posts.put(KeptPost.received(Posts.aPost().build(), Claims.NOW).by(mara));
        var books = new ClaimBooks(new FakeClaimBook(facts.transactions()), visits, links);
        var persons = new PersonGraph(handles, new FakeLinkBook(facts.transactions()), wishes);
        service =
                new PageLinkService(
                        books,
                        new PageLinkService.Addressees(handles, persons),
                        new PrivateLine(
                                posts, channels, new Carriers(List.of(network)), () -> "1", clock),
                        () -> URI.create(PAGE),
                        new SecureRandom(),
                        clock);
    }

    @Test
    void given_a_handle_when_a_link_is_sent_then_it_stands_in_a_message_to_them_alone() {
        assertThat(service.send(mara, AGENT)).isEqualTo(new SendOutcome.Sent());

        assertThat(network.tries())
                .singleElement()
                .extracting(OutboundPart::circle)
                .isEqualTo(Visibility.DIRECT);
        assertThat(message()).contains(PAGE + "?link=", "once", "24 hours").hasSizeLessThan(400);
    }

    @Test
    void given_a_link_when_opened_then_the_visit_has_the_handle_and_the_link_is_used() {
        service.send(mara, AGENT);

        var visit = service.open(token()).orElseThrow();

        assertThat(links.openedBy(visit.hash())).extracting(PageLink::handle).containsExactly(mara);
        assertThat(visits.find(visit.hash())).isPresent();
        assertThat(service.open(token())).isEmpty();
    }

    @Test
    void given_a_link_when_a_day_has_passed_then_it_opens_nothing() {
        service.send(mara, AGENT);

        clock.pass(PageLink.LASTS);

        assertThat(service.open(token())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "%00",
                "' OR 1=1 --"
            })
    void given_a_guessed_link_when_opened_then_nothing_happens(String guess) {
        service.send(mara, AGENT);

        assertThat(service.open(guess)).isEmpty();

        assertThat(service.open(token())).isPresent();
    }

    @Test
    void given_the_books_when_read_then_the_link_stands_nowhere() {
        service.send(mara, AGENT);

        var visit = service.open(token()).orElseThrow();

        assertThat(links.openedBy(visit.hash()).toString()).doesNotContain(token());
    }

    @Test
    void given_three_links_in_a_day_when_a_fourth_is_sent_then_it_is_too_many() {
        for (var sent = 0; sent < 3; sent++) service.send(mara, AGENT);

        assertThat(service.send(mara, AGENT)).isEqualTo(new SendOutcome.TooMany(3));
        clock.pass(PageLink.LASTS);

        assertThat(service.send(mara, AGENT)).isEqualTo(new SendOutcome.Sent());
    }

    @Test
    void given_somebody_who_opted_out_when_a_link_is_sent_then_they_are_left_alone() {
        wishes.set(Handles.mara(), new Wish(true, false), "claim", Claims.NOW);

        assertThat(service.send(mara, AGENT)).isEqualTo(new SendOutcome.OptedOut());

        assertThat(network.tries()).isEmpty();
    }

    @Test
    void given_the_network_refuses_when_sent_then_the_link_is_none_and_does_not_count() {
        network.failNext(new Carried.Refused("blocked"));

        assertThat(service.send(mara, AGENT)).isEqualTo(new SendOutcome.Refused("blocked"));

        assertThat(links.made(mara, Claims.NOW.minusSeconds(1))).isZero();
    }

    @Test
    void given_nobody_knows_whether_it_arrived_when_it_did_then_the_link_opens() {
        network.postNextButSay(new Carried.Unknown("timeout"));

        assertThat(service.send(mara, AGENT)).isEqualTo(new SendOutcome.Unknown("timeout"));

        assertThat(service.open(token())).isPresent();
    }

    @Test
    void given_no_such_handle_when_a_link_is_sent_then_it_says_so() {
        var nobody = new HandleId(99);

        assertThat(service.send(nobody, AGENT)).isEqualTo(new SendOutcome.NoSuchHandle(nobody));
    }

    private String message() {
        return network.network().getLast().text();
    }

    private String token() {
        return message().substring(message().indexOf("?link=") + "?link=".length());
    }
}
