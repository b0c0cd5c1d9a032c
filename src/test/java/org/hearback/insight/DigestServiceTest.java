package org.hearback.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import org.hearback.channel.Channels;
import org.hearback.channel.Desk;
import org.hearback.channel.FakeChannelBook;
import org.hearback.customer.FakeCustomerFile;
import org.hearback.customer.FiledRequest;
import org.hearback.insight.FakeProductDesk.Mail;
import org.hearback.intake.FakePostBook;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.FakeAccess;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.FakeTransactions;
import org.hearback.kernel.RequestRef;
import org.hearback.kernel.TestClock;
import org.hearback.kernel.Visibility;
import org.hearback.listen.InboundPost;
import org.hearback.listen.Posts;
import org.hearback.person.FakeHandleBook;
import org.hearback.person.FakeLinkBook;
import org.hearback.person.FakeWishBook;
import org.hearback.person.Handles;
import org.hearback.person.KnownHandle;
import org.hearback.person.PersonGraph;
import org.hearback.person.Wish;
import org.hearback.standing.FakeStandingBook;
import org.hearback.standing.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

final class DigestServiceTest {
    private static final Product PRODUCT = new Product(10_000, "SUP", "Support");
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final Instant IN_JANUARY = Posts.POSTED_AT;

    private final FakeTransactions transactions = new FakeTransactions();
    private final FakeHandleBook handles = new FakeHandleBook(transactions);
    private final FakeWishBook wishes = new FakeWishBook(transactions);
    private final FakePostBook posts = new FakePostBook(new FakeFactLog(transactions));
    private final FakeChannelBook channels = new FakeChannelBook(transactions);
    private final FakeStandingBook standings = new FakeStandingBook(transactions);
    private final FakeProductDesk products =
            new FakeProductDesk().with(PRODUCT, "lead", "componentlead");
    private final FakeDigestBook sent = new FakeDigestBook(transactions);
    private final DigestService digests = service(products);
    private final TestClock clock = new TestClock(Instant.parse("2026-02-01T06:00:00Z"));
    private final KnownHandle mara = handles.meet(Handles.mara());
    private final KnownHandle joost = handles.meet(Handles.handle("joost"));

    DigestServiceTest() {
        channels.put(Channels.aChannel().build());
        standings.put(new Standing(mara.id(), 12, 5, 9, 80, null, true, IN_JANUARY));
        standings.put(new Standing(joost.id(), 6, 2, 3, 20, null, false, IN_JANUARY));
    }

    @Test
    void given_what_super_users_said_when_made_then_it_stands_by_component_and_kind() {
        wrote(mara, "1", "The export is broken", IN_JANUARY, 1L);
        wrote(mara, "2", "Love the new editor", IN_JANUARY, 2L);
        wrote(mara, "3", "I moved to the new version", IN_JANUARY, null);
        products.filed(request(1, "Export"), "lead");
        products.filed(request(2, "Editor"), "lead");

        var digest = digest(FakeAccess.caretaker().browsing(1L, 2L));

        assertThat(digest.sections())
                .extracting(Digest.Section::component)
                .containsExactly("Editor", "Export", "");
        assertThat(digest.sections().get(1).criticised())
                .extracting(Quote::text)
                .containsExactly("The export is broken");
        assertThat(digest.sections().get(0).praised()).hasSize(1);
        assertThat(digest.sections().get(2).said()).hasSize(1);
        assertThat(digest.size()).isEqualTo(3);
    }

    @Test
    void given_others_other_months_and_dropped_posts_when_made_then_they_are_left_out() {
        wrote(joost, "1", "The export is broken", IN_JANUARY, null);
        wrote(mara, "2", "Long ago", Instant.parse("2025-12-31T23:59:59Z"), null);
        wrote(mara, "3", "Too new", Instant.parse("2026-02-01T00:00:00Z"), null);

        assertThat(digest(FakeAccess.caretaker()).isEmpty()).isTrue();
    }

    @Test
    void given_somebody_opted_out_when_made_then_they_are_not_quoted() {
        wrote(mara, "1", "The export is broken", IN_JANUARY, null);
        wishes.set(mara.handle(), new Wish(true, false), "claim", IN_JANUARY);

        assertThat(digest(FakeAccess.caretaker()).isEmpty()).isTrue();
    }

    @Test
    void given_a_request_that_the_caller_may_not_see_when_made_then_it_is_not_quoted() {
        wrote(mara, "1", "The export is broken", IN_JANUARY, 1L);
        products.filed(request(1, "Export"));

        assertThat(digest(FakeAccess.caretaker()).isEmpty()).isTrue();
    }

    @Test
    void given_a_private_post_without_a_request_when_made_then_it_is_not_quoted() {
        keep(mara, Posts.aPost().withId("1").visibleTo(Visibility.DIRECT).build(), null);

        assertThat(digest(FakeAccess.caretaker()).isEmpty()).isTrue();
    }

    @Test
    void given_a_new_month_when_sent_twice_then_each_owner_has_one_mail_of_what_they_may_see() {
        wrote(mara, "1", "The export is broken", IN_JANUARY, 1L);
        products.filed(request(1, "Export"), "lead");

        digests.sendDue(clock);
        digests.sendDue(clock);

        assertThat(products.mails()).hasSize(1);
        assertThat(products.mails().getFirst().to()).isEqualTo("lead");
        assertThat(products.mails().getFirst().digest().month()).isEqualTo(JANUARY);
        assertThat(sent.takenAt(PRODUCT.projectId(), JANUARY)).isPresent();
    }

    @Test
    void given_a_project_that_cannot_be_read_when_sent_then_others_go_and_it_goes_next_time() {
        var other = new Product(20_000, "BAR", "Bar");
        products.with(other, "barlead");
        var desk = Channels.aChannel().build().desk();
        var bar = new Desk(other.projectId(), 25, desk.userKey(), desk.reporter());
        channels.put(Channels.aChannel().withId(2).withDesk(bar).build());
        wrote(mara, "1", "The export is broken", IN_JANUARY, null);
        keep(mara, Posts.aPost().onChannel(2).withId("2").saying("The beer is warm").build(), null);
        var broken = spy(products);
        doThrow(new IllegalStateException("Jira is busy"))
                .doCallRealMethod()
                .when(broken)
                .owners(other.projectId());
        var service = service(broken);

        service.sendDue(clock);
        assertThat(products.mails()).extracting(Mail::to).containsExactly("lead", "componentlead");

        service.sendDue(clock);
        assertThat(products.mails())
                .extracting(Mail::to)
                .containsExactly("lead", "componentlead", "barlead");
    }

    @Test
    void given_an_owner_to_whom_no_mail_can_be_written_when_sent_then_the_others_have_theirs() {
        wrote(mara, "1", "The export is broken", IN_JANUARY, null);
        var broken = spy(products);
        doThrow(new IllegalStateException("no mail server")).when(broken).mail(eq("lead"), any());

        service(broken).sendDue(clock);

        assertThat(products.mails()).extracting(Mail::to).containsExactly("componentlead");
    }

    private DigestService service(ProductDesk desk) {
        return new DigestService(
                standings,
                new PersonGraph(handles, new FakeLinkBook(transactions), wishes),
                posts,
                channels,
                desk,
                sent);
    }

    private Digest digest(FakeAccess caller) {
        return digests.of(PRODUCT.projectId(), JANUARY, caller).orElseThrow();
    }

    private void wrote(
            KnownHandle author, String id, String text, Instant at, @Nullable Long issue) {
        keep(author, Posts.aPost().withId(id).saying(text).postedAt(at).build(), issue);
    }

    private void keep(KnownHandle author, InboundPost post, @Nullable Long issue) {
        posts.keep(post, IN_JANUARY);
        var kept =
                posts.find(post.key())
                        .orElseThrow()
                        .by(author.id())
                        .ended(PostState.LISTENED, Reason.NOT_ADDRESSED, "");
        posts.update(issue == null ? kept : kept.on(new RequestRef(issue, "SUP-" + issue)));
    }

    private static FiledRequest request(long issue, String component) {
        var plain = FakeCustomerFile.request(issue, "The export is broken", IN_JANUARY);
        return new FiledRequest(
                plain.request(),
                plain.summary(),
                plain.type(),
                plain.status(),
                plain.resolved(),
                plain.createdAt(),
                List.of(component));
    }
}
