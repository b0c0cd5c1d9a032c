package org.hearback.thanks;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.credit.Credit;
import org.hearback.credit.CreditKind;
import org.hearback.credit.FakeCreditBook;
import org.hearback.intake.FakePostBook;
import org.hearback.intake.KeptPost;
import org.hearback.intake.PostState;
import org.hearback.intake.Reason;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.TestClock;
import org.hearback.listen.Posts;
import org.hearback.person.Evidence;
import org.hearback.person.FakeHandleBook;
import org.hearback.person.FakeLinkBook;
import org.hearback.person.FakeWishBook;
import org.hearback.person.Handles;
import org.hearback.person.KnownHandle;
import org.hearback.person.PersonGraph;
import org.hearback.person.Wish;
import org.hearback.thanks.ThanksService.Chance;
import org.hearback.thanks.ThanksService.Outcome;
import org.junit.jupiter.api.Test;

import java.time.Duration;

class ThanksServiceTest {
    private final FakeFactLog facts = new FakeFactLog();
    private final FakePostBook posts = new FakePostBook(facts);
    private final FakeHandleBook handles = new FakeHandleBook(facts.transactions());
    private final FakeLinkBook links = new FakeLinkBook(facts.transactions());
    private final FakeWishBook wishes = new FakeWishBook(facts.transactions());
    private final FakeCreditBook credits = new FakeCreditBook(facts.transactions());
    private final FakeThanksBook book = new FakeThanksBook(facts);
    private final TestClock clock = new TestClock(Posts.POSTED_AT);
    private final PersonGraph persons = new PersonGraph(handles, links, wishes);
    private final ThanksService service =
            new ThanksService(
                    book,
                    credits,
                    posts,
                    new ThanksService.People(persons, links),
                    helped -> "You helped " + helped,
                    clock);
    private final KnownHandle joost = handles.meet(Handles.handle("joost"));
    private final KnownHandle mara = handles.meet(Handles.mara());
    private final KnownHandle zoe = handles.meet(Handles.handle("zoe"));

    @Test
    void given_answers_that_helped_two_when_thanked_then_it_names_two_under_the_newest_answer() {
        answered("1", mara);
        answered("2", zoe);
        answered("3", zoe);

        var outcome = service.thank(joost.id(), "caretaker");

        assertThat(outcome).isInstanceOf(Outcome.OnItsWay.class);
        var thanks = service.of(persons.of(joost.id())).getFirst();
        assertThat(thanks.text()).isEqualTo("You helped 2");
        assertThat(thanks.answer().externalId()).isEqualTo("3");
        assertThat(facts.facts()).contains(new ThanksApproved(thanks.id()));
    }

    @Test
    void given_thanks_this_month_when_thanked_again_then_it_waits_and_then_counts_what_is_new() {
        answered("1", mara);
        service.thank(joost.id(), "caretaker");
        clock.pass(Duration.ofDays(29));
        answered("2", zoe);

        assertThat(chance())
                .isEqualTo(new Chance.TooSoon(Posts.POSTED_AT.plus(ThanksService.PAUSE)));

        clock.pass(Duration.ofDays(1));
        assertThat(chance())
                .isInstanceOfSatisfying(
                        Chance.Ready.class, ready -> assertThat(ready.helped()).isEqualTo(1));
    }

    @Test
    void given_thanks_that_never_arrived_when_thanked_again_then_nobody_waits() {
        answered("1", mara);
        service.thank(joost.id(), "caretaker");
        var first = service.of(persons.of(joost.id())).getFirst();
        book.end(first.id(), new Thanks.End(false, clock.instant(), "the channel was removed"));

        assertThat(chance()).isInstanceOf(Chance.Ready.class);
    }

    @Test
    void given_somebody_opted_out_with_another_handle_when_thanked_then_they_are_left_alone() {
        answered("1", mara);
        links.add(joost.id(), zoe.id(), Evidence.ASSERTED, "agent", clock.instant(), "");
        wishes.set(zoe.handle(), new Wish(true, false), "claim", clock.instant());

        assertThat(service.thank(joost.id(), "caretaker"))
                .isEqualTo(new Outcome.Not(new Chance.OptedOut()));
        assertThat(facts.facts()).noneMatch(ThanksApproved.class::isInstance);
    }

    @Test
    void given_somebody_who_helped_only_themselves_when_thanked_then_nobody_was_helped() {
        answered("1", zoe);
        links.add(joost.id(), zoe.id(), Evidence.VERIFIED, "claim", clock.instant(), "");

        assertThat(chance()).isInstanceOf(Chance.NobodyHelped.class);
    }

    @Test
    void given_an_answer_that_we_never_had_when_thanked_then_there_is_no_place() {
        credit("elsewhere", mara);

        assertThat(chance()).isInstanceOf(Chance.NoPlace.class);
    }

    private Chance chance() {
        return service.chance(persons.of(joost.id()));
    }

    private void answered(String id, KnownHandle helped) {
        var post = Posts.aPost().withId(id).by(joost.handle()).build();
        posts.put(
                KeptPost.received(post, clock.instant())
                        .by(joost.id())
                        .ended(PostState.LISTENED, Reason.NOT_ADDRESSED, ""));
        credit(post.key().asText(), helped);
    }

    private void credit(String subject, KnownHandle helped) {
        credits.put(
                new Credit(
                        "accepted:" + subject,
                        CreditKind.ACCEPTED,
                        joost.id(),
                        helped.id(),
                        null,
                        null,
                        subject,
                        1,
                        clock.instant()));
    }
}
