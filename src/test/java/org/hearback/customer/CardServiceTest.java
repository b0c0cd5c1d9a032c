package org.hearback.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.channel.Channels;
import org.hearback.channel.FakeChannelBook;
import org.hearback.intake.FakePostBook;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.FakeAccess;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.Visibility;
import org.hearback.listen.InboundPost;
import org.hearback.listen.Kind;
import org.hearback.listen.Posts;
import org.hearback.person.Evidence;
import org.hearback.person.FakeHandleBook;
import org.hearback.person.FakeLinkBook;
import org.hearback.person.FakeWishBook;
import org.hearback.person.Handle;
import org.hearback.person.Handle.About;
import org.hearback.person.Handles;
import org.hearback.person.KnownHandle;
import org.hearback.person.PersonGraph;
import org.hearback.person.Wish;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

final class CardServiceTest {
    private static final long PROJECT = Channels.aChannel().build().desk().projectId();
    private static final Instant NOW = Posts.POSTED_AT;

    private final FakeTransactions transactions = new FakeTransactions();
    private final FakeHandleBook handles = new FakeHandleBook(transactions);
    private final FakeLinkBook links = new FakeLinkBook(transactions);
    private final FakeWishBook wishes = new FakeWishBook(transactions);
    private final FakePostBook posts = new FakePostBook(new FakeFactLog(transactions));
    private final FakeChannelBook channels = new FakeChannelBook(transactions);
    private final FakeAccess viewer = FakeAccess.agentWhoSees(1L, 2L).in(PROJECT);
    private final FakeCustomerFile file = new FakeCustomerFile(viewer);
    private final CardService cards =
            new CardService(new PersonGraph(handles, links, wishes), posts, channels, file, viewer);
    private final KnownHandle mara = handles.meet(Handles.mara());

    CardServiceTest() {
        channels.put(Channels.aChannel().build());
    }

    @Test
    void given_requests_and_public_posts_when_the_card_is_made_then_they_stand_on_one_timeline() {
        opened("1", "The export is broken", 1);
        file.reported("kim", 1, "The export is broken", NOW);
        listened("2", "The new editor is awesome, thanks", NOW.plusSeconds(60));

        var card = cards.ofIssue(1).orElseThrow();

        assertThat(card.timeline()).hasSize(2);
        assertThat(card.timeline().getFirst()).isInstanceOf(TimelineEntry.Said.class);
        assertThat(card.timeline().getLast()).isInstanceOf(TimelineEntry.Asked.class);
        assertThat(card.kinds()).containsEntry(Kind.PRAISE, 1).containsEntry(Kind.PROBLEM, 1);
        assertThat(card.thanks()).isEqualTo(1);
    }

    @Test
    void given_a_request_that_the_viewer_may_not_see_when_the_card_is_made_then_it_is_not_on_it() {
        opened("1", "The export is broken", 1);
        opened("7", "My salary is wrong", 7);
        file.reported("kim", 1, "The export is broken", NOW);
        file.reported("kim", 7, "My salary is wrong", NOW);
        file.rated(1, "nobody answered");

        var card = cards.ofIssue(1).orElseThrow();

        assertThat(card.timeline()).hasSize(1);
        assertThat(card.survey()).isEmpty();
        assertThat(card.toString()).doesNotContain("salary").doesNotContain("nobody answered");
    }

    @Test
    void given_a_viewer_from_another_project_when_the_card_is_made_then_posts_are_not_on_it() {
        opened("1", "The export is broken", 1);
        listened("2", "I am at the fair", NOW);
        viewer.become(FakeAccess.agentWhoSees(1L).in(PROJECT + 1));

        assertThat(cards.ofIssue(1).orElseThrow().timeline())
                .noneMatch(TimelineEntry.Said.class::isInstance);
    }

    @Test
    void given_a_post_for_few_without_a_request_when_the_card_is_made_then_it_is_not_on_it() {
        opened("1", "The export is broken", 1);
        for (var circle : Visibility.values())
            keep(
                    Posts.aPost()
                            .withId(circle.name())
                            .saying("for " + circle)
                            .visibleTo(circle)
                            .build(),
                    PostState.LISTENED);

        assertThat(cards.ofIssue(1).orElseThrow().timeline())
                .filteredOn(TimelineEntry.Said.class::isInstance)
                .extracting(entry -> ((TimelineEntry.Said) entry).post().post().text())
                .containsExactly("for PUBLIC");
    }

    @Test
    void given_somebody_opted_out_when_the_card_is_made_then_only_their_requests_are_on_it() {
        opened("1", "The export is broken", 1);
        file.reported("kim", 1, "The export is broken", NOW);
        listened("2", "I am at the fair", NOW);
        wishes.set(mara.handle(), new Wish(true, false), "claim", NOW);

        var card = cards.ofIssue(1).orElseThrow();

        assertThat(card.optedOut()).isTrue();
        assertThat(card.timeline()).hasSize(1).allMatch(TimelineEntry.Asked.class::isInstance);
    }

    @Test
    void given_linked_handles_when_the_card_is_made_then_it_holds_what_all_of_them_did() {
        opened("1", "The export is broken", 1);
        var forum = new Handle("webhook:2", "u1", "mara_k", "Mara", null, heardBy(250));
        var other = handles.meet(forum);
        var customer = handles.meet(Handle.ofCustomer("kim"));
        links.add(mara.id(), other.id(), Evidence.ASSERTED, "agent", NOW, "");
        links.add(other.id(), customer.id(), Evidence.VERIFIED, "claim", NOW, "");
        file.reported("kim", 2, "Where is my invoice?", NOW.minusSeconds(60));
        file.joined("kim", "Acme Labs");

        var card = cards.ofIssue(1).orElseThrow();

        assertThat(card.customerKeys()).containsExactly("kim");
        assertThat(card.kinds()).containsEntry(Kind.QUESTION, 1);
        assertThat(card.reach()).isEqualTo(250);
        assertThat(card.organisations()).containsExactly("Acme Labs");
    }

    @Test
    void given_a_customer_of_the_portal_when_the_card_is_made_then_it_is_about_the_customer() {
        file.reported("kim", 1, "Where is my invoice?", NOW);
        file.rated(4, "quick");

        var card = cards.ofIssue(1).orElseThrow();

        assertThat(card.person()).isNull();
        assertThat(card.customerKeys()).containsExactly("kim");
        assertThat(card.survey().orElseThrow().reason()).isEqualTo("quick");
    }

    @Test
    void given_an_issue_that_nobody_asked_when_the_card_is_made_then_there_is_none() {
        assertThat(cards.ofIssue(1)).isEmpty();
    }

    private void opened(String id, String text, long issue) {
        var post = Posts.aPost().withId(id).saying(text).build();
        keep(post, PostState.OPENED);
        var kept = posts.find(post.key()).orElseThrow();
        posts.update(kept.on(new RequestRef(issue, "SUP-" + issue)));
    }

    private void listened(String id, String text, Instant at) {
        keep(Posts.aPost().withId(id).saying(text).postedAt(at).build(), PostState.LISTENED);
    }

    private void keep(InboundPost post, PostState state) {
        posts.keep(post, NOW);
        var kept = posts.find(post.key()).orElseThrow();
        posts.update(kept.by(mara.id()).ended(state, Reason.NOT_ADDRESSED, ""));
    }

    private static About heardBy(int followers) {
        return new About(followers, List.of(), null);
    }
}
