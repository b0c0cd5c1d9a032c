package org.hearback.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.listen.Posts.aPost;

import static java.util.Objects.requireNonNull;

import org.hearback.channel.ChannelState;
import org.hearback.delivery.Carried;
import org.hearback.delivery.FakeCarrier.Standing;
import org.hearback.delivery.LengthRule;
import org.hearback.delivery.LengthRule.Unit;
import org.hearback.delivery.OutboundPart;
import org.hearback.delivery.Purpose;
import org.hearback.intake.KeptPost;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.Visibility;
import org.hearback.person.Evidence;
import org.hearback.person.Handle;
import org.hearback.person.Handles;
import org.hearback.person.Wish;
import org.hearback.thanks.Thanks;
import org.hearback.thanks.ThanksBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A thank-you reaches one person, alone and once. */
class ThanksRouteTest {
    private static final String TEXT = "Your answer helped 3 customers. Thank you!";

    private final Mortality mortality = new Mortality();
    private final Route route = new Route(mortality);
    private KeptPost answer;

    @BeforeEach
    void an_answer() {
        answer = answerIn(route);
    }

    private static KeptPost answerIn(Route route) {
        return route.arrives(aPost().withId("answer").by(Handles.handle("tom")).build());
    }

    private HandleId author() {
        return requireNonNull(answer.author());
    }

    private Thanks approved() {
        return approvedIn(route, answer);
    }

    private static Thanks approvedIn(Route route, KeptPost answer) {
        var author = requireNonNull(answer.author());
        var draft =
                new ThanksBook.Draft(
                        author,
                        author,
                        answer.post().key(),
                        3,
                        "mara",
                        route.clock.instant(),
                        TEXT);
        return route.thanks.add(draft).orElseThrow();
    }

    private Thanks.End end(Thanks of) {
        return requireNonNull(route.thanks.find(of.id()).orElseThrow().end());
    }

    private void optOut(Handle handle) {
        route.wishes.set(handle, new Wish(true, false), "claim", route.clock.instant());
    }

    private void laterAndWork() {
        route.clock.pass(Duration.ofMinutes(11));
        route.work();
    }

    @Test
    void given_thanks_when_approved_then_they_leave_to_the_author_alone_and_the_book_knows() {
        var thanks = approved();

        route.work();

        assertThat(route.network.tries())
                .singleElement()
                .satisfies(
                        part -> {
                            assertThat(part.part().text()).isEqualTo(TEXT);
                            assertThat(part.underExternalId()).isEqualTo("answer");
                        })
                .extracting(OutboundPart::kind, OutboundPart::circle)
                .containsExactly(Purpose.Kind.THANKS, Visibility.DIRECT);
        assertThat(end(thanks)).isEqualTo(new Thanks.End(true, route.clock.instant(), ""));
    }

    @Test
    void given_a_server_that_is_down_when_thanked_then_the_same_thanks_leave_later_once() {
        route.network.failNext(new Carried.NotNow(Duration.ofMinutes(1), "503", false));
        route.network.postNextButSay(new Carried.Unknown("no answer"));
        var thanks = approved();

        route.work();
        assertThat(route.thanks.find(thanks.id())).contains(thanks);
        for (var i = 0; i < 3; i++) laterAndWork();

        assertThat(route.network.network()).extracting(Standing::text).containsExactly(TEXT);
        assertThat(end(thanks).sent()).isTrue();
    }

    @Test
    void given_somebody_who_opts_out_before_it_is_sent_when_thanked_then_nothing_leaves() {
        var thanks = approved();
        optOut(answer.post().author());

        route.work();

        assertThat(route.network.tries()).isEmpty();
        assertThat(end(thanks).why()).isEqualTo("they wish not to be written to");
    }

    @Test
    void given_a_linked_handle_that_opted_out_when_thanked_then_nothing_leaves() {
        var other = route.handles.meet(Handles.handle("thomas"));
        route.links.add(author(), other.id(), Evidence.ASSERTED, "mara", route.clock.instant(), "");
        optOut(other.handle());
        var thanks = approved();

        route.work();

        assertThat(route.network.tries()).isEmpty();
        assertThat(end(thanks).sent()).isFalse();
    }

    @Test
    void given_a_paused_channel_when_they_opt_out_meanwhile_then_nothing_leaves_after_it() {
        route.channels.setState(route.channel.id(), ChannelState.PAUSED);
        var thanks = approved();
        route.work();
        assertThat(route.outbox.find(Purpose.thanks(thanks.id()))).isPresent();
        optOut(answer.post().author());
        route.channels.setState(route.channel.id(), ChannelState.ACTIVE);

        laterAndWork();

        assertThat(route.network.tries()).isEmpty();
        assertThat(end(thanks).sent()).isFalse();
    }

    @Test
    void given_a_try_of_unknown_outcome_when_they_opt_out_then_it_is_still_cleared_up() {
        route.network.postNextButSay(new Carried.Unknown("no answer"));
        var thanks = approved();
        route.work();
        optOut(answer.post().author());

        laterAndWork();

        assertThat(route.network.network()).hasSize(1);
        assertThat(end(thanks).sent()).isTrue();
    }

    @Test
    void given_a_channel_without_private_messages_when_thanked_then_nothing_leaves_in_public() {
        route.network.bePublicOnly();
        var thanks = approved();

        route.work();

        assertThat(route.network.tries()).isEmpty();
        assertThat(end(thanks).why()).isEqualTo("the channel has no private messages");
    }

    @Test
    void given_an_answer_that_was_erased_when_thanked_then_nothing_leaves() {
        route.posts.update(route.kept("answer").erased());
        var thanks = approved();

        route.work();

        assertThat(route.network.tries()).isEmpty();
        assertThat(end(thanks).why()).isEqualTo("their post is erased");
    }

    @Test
    void given_a_text_that_the_channel_does_not_take_when_thanked_then_the_book_says_so() {
        route.network.limit(Optional.of(new LengthRule(9, Unit.CHARS, 0, "", false)));
        var thanks = approved();

        route.work();

        assertThat(end(thanks).why()).isEqualTo("the text is too long for the channel");
    }

    @Test
    void given_the_network_refuses_when_thanked_then_the_book_says_why_and_no_agent_is_told() {
        route.network.failNext(new Carried.Refused("the post is gone"));
        var thanks = approved();

        route.work();

        assertThat(end(thanks).why()).isEqualTo("the post is gone");
        assertThat(route.comments.notes()).isEmpty();
    }

    @Test
    void given_a_server_that_never_comes_back_when_all_tries_are_used_then_the_book_says_so() {
        for (var i = 0; i < 50; i++)
            route.network.failNext(new Carried.NotNow(Duration.ofMinutes(1), "503", false));
        var thanks = approved();

        for (var i = 0; i < 60; i++) {
            route.clock.pass(Duration.ofHours(3));
            route.work();
        }

        assertThat(end(thanks).sent()).isFalse();
        assertThat(route.network.network()).isEmpty();
        assertThat(route.tasks.open()).isZero();
    }

    @ParameterizedTest
    @MethodSource("moments")
    void given_a_worker_killed_at_a_step_when_its_work_is_taken_back_then_they_are_thanked_once(
            int moment) {
        var thanks = approved();
        mortality.killAt(moment);
        try {
            route.work();
        } catch (Mortality.Killed expected) {
            mortality.killAt(-1);
        }
        for (var i = 0; i < 4; i++) {
            route.takeBackAndWork();
            route.clock.pass(Duration.ofMinutes(10));
        }

        assertThat(route.network.network()).extracting(Standing::text).containsExactly(TEXT);
        assertThat(end(thanks).sent()).isTrue();
        assertThat(route.tasks.open()).isZero();
    }

    @Test
    void given_no_kill_when_the_moments_are_counted_then_there_are_enough_to_mean_something() {
        assertThat(moments().count()).isGreaterThan(15);
    }

    private static Stream<Integer> moments() {
        var mortality = new Mortality();
        var route = new Route(mortality);
        approvedIn(route, answerIn(route));
        mortality.killAt(-1);
        route.work();
        return IntStream.range(0, mortality.moments()).boxed();
    }
}
