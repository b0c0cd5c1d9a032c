package org.hearback.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearback.listen.Posts.aPost;

import org.hearback.answer.ReplyApproved;
import org.hearback.answer.RequestComment.Audience;
import org.hearback.answer.RequestComment.Voice;
import org.hearback.channel.ChannelState;
import org.hearback.delivery.Carried;
import org.hearback.delivery.Delivered;
import org.hearback.delivery.FakeCarrier.Standing;
import org.hearback.delivery.LengthRule;
import org.hearback.delivery.LengthRule.Unit;
import org.hearback.delivery.PartState;
import org.hearback.delivery.Purpose;
import org.hearback.delivery.Undeliverable;
import org.hearback.intake.Reason;
import org.hearback.kernel.RequestRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class ReplyRouteTest {
    private final Route route = new Route();
    private RequestRef request = new RequestRef(1, "NONE-1");

    @BeforeEach
    void a_request_from_a_post() {
        route.arrives(aPost().withId("p1").build());
        request = route.requestOf("p1");
    }

    private List<String> underThePost() {
        return route.network.network().stream()
                .filter(post -> post.underExternalId().equals("p1"))
                .map(Standing::text)
                .toList();
    }

    private void laterAndWork() {
        route.clock.pass(Duration.ofHours(1));
        route.work();
    }

    @Test
    void given_an_agents_public_comment_when_it_is_written_then_it_stands_under_the_post() {
        route.agentAnswers(request, "It is fixed.");

        assertThat(underThePost()).containsExactly("It is fixed.");
        assertThat(route.facts.facts(Delivered.class)).hasSize(1);
    }

    @Test
    void given_comments_that_are_not_answers_when_they_are_written_then_none_leaves() {
        var internal =
                route.comments.write(request, Audience.INTERNAL, Voice.AGENT, "Ask billing.");
        var customers =
                route.comments.write(request, Audience.CUSTOMER, Voice.CUSTOMER, "Any news?");
        var ours =
                route.comments.write(
                        request, Audience.CUSTOMER, Voice.HEARBACK, "Posted on Mastodon: hi");
        var blank = route.comments.write(request, Audience.CUSTOMER, Voice.AGENT, "  ");

        for (var comment : List.of(internal, customers, ours, blank))
            assertThat(route.replies.commented(request.issueId(), comment)).isFalse();
        route.work();

        assertThat(route.network.tries()).isEmpty();
        assertThat(route.facts.facts(ReplyApproved.class)).isEmpty();
    }

    @Test
    void given_an_issue_that_came_from_no_channel_when_an_agent_comments_then_nothing_leaves() {
        var other = new RequestRef(99_999, "SUP-99");
        var comment = route.comments.answer(other, "Hello.");

        assertThat(route.replies.commented(other.issueId(), comment)).isFalse();
    }

    @Test
    void
            given_a_comment_that_is_deleted_or_gone_before_it_left_when_worked_on_then_nothing_leaves() {
        var comment = route.comments.answer(request, "Oops.");
        route.replies.commented(request.issueId(), comment);
        route.comments.delete(comment);

        route.work();

        assertThat(route.network.tries()).isEmpty();
        assertThat(route.comments.notes()).isEmpty();
    }

    @Test
    void
            given_a_longer_answer_when_the_channel_takes_threads_then_numbered_parts_hang_under_one_another() {
        route.network.limit(Optional.of(new LengthRule(40, Unit.CHARS, 0, "", true)));

        route.agentAnswers(
                request, "This is the first sentence of it. This is the second sentence.");

        assertThat(route.network.network())
                .extracting(Standing::text)
                .containsExactly(
                        "This is the first sentence of (1/2)",
                        "it. This is the second sentence. (2/2)");
        assertThat(route.network.network().get(1).underExternalId())
                .isEqualTo(route.network.network().get(0).externalId());
    }

    @Test
    void
            given_an_answer_that_is_too_long_when_the_channel_takes_no_threads_then_a_person_is_told_and_nothing_leaves() {
        route.network.limit(Optional.of(new LengthRule(5, Unit.CHARS, 0, "", false)));

        route.agentAnswers(request, "Too long for it.");

        assertThat(route.network.tries()).isEmpty();
        assertThat(route.comments.notes())
                .singleElement()
                .matches(note -> note.key().equals("hearback.note.toolong"));
        assertThat(route.facts.facts(Undeliverable.class)).hasSize(1);
    }

    @Test
    void
            given_the_network_refuses_when_the_answer_is_sent_then_a_person_is_told_why_and_no_other_try_is_made() {
        route.network.failNext(new Carried.Refused("the post is gone"));

        var comment = route.agentAnswers(request, "It is fixed.");
        laterAndWork();

        assertThat(route.network.tries()).hasSize(1);
        assertThat(route.comments.notes())
                .singleElement()
                .matches(note -> note.arguments().contains("the post is gone"));
        assertThat(
                        route.outbox
                                .find(Purpose.reply(comment))
                                .orElseThrow()
                                .parts()
                                .getFirst()
                                .state())
                .isEqualTo(PartState.REFUSED);
    }

    @Test
    void
            given_a_rate_limit_when_it_lasts_longer_than_all_tries_then_the_answer_still_leaves_once() {
        for (var i = 0; i < 30; i++)
            route.network.failNext(new Carried.NotNow(Duration.ofMinutes(10), "429", true));

        route.agentAnswers(request, "It is fixed.");
        for (var i = 0; i < 31; i++) laterAndWork();

        assertThat(underThePost()).containsExactly("It is fixed.");
        assertThat(route.comments.notes()).isEmpty();
    }

    @Test
    void given_a_server_that_never_comes_back_when_all_tries_are_used_then_a_person_is_told_once() {
        for (var i = 0; i < 50; i++)
            route.network.failNext(new Carried.NotNow(Duration.ofMinutes(1), "503", false));

        route.agentAnswers(request, "It is fixed.");
        for (var i = 0; i < 50; i++) laterAndWork();

        assertThat(route.comments.notes()).hasSize(1);
        assertThat(route.facts.facts(Undeliverable.class)).hasSize(1);
    }

    @Test
    void
            given_a_try_that_posted_but_said_nothing_when_it_is_tried_again_then_it_is_found_and_not_doubled() {
        route.network.postNextButSay(new Carried.Unknown("connection reset"));

        route.agentAnswers(request, "It is fixed.");
        laterAndWork();

        assertThat(underThePost()).containsExactly("It is fixed.");
        assertThat(route.network.tries()).hasSize(1);
        assertThat(route.facts.facts(Delivered.class)).hasSize(1);
    }

    @Test
    void given_a_try_that_did_not_post_and_said_nothing_when_it_is_tried_again_then_it_is_sent() {
        route.network.failNext(new Carried.Unknown("timed out"));

        route.agentAnswers(request, "It is fixed.");
        laterAndWork();

        assertThat(underThePost()).containsExactly("It is fixed.");
        assertThat(route.network.tries()).hasSize(2);
    }

    @Test
    void
            given_a_network_that_cannot_be_looked_at_when_the_outcome_is_unknown_then_nothing_is_sent_blindly() {
        route.network.postNextButSay(new Carried.Unknown("connection reset"));
        route.network.blindNext(3);

        route.agentAnswers(request, "It is fixed.");
        for (var i = 0; i < 4; i++) laterAndWork();

        assertThat(underThePost()).containsExactly("It is fixed.");
        assertThat(route.network.tries()).hasSize(1);
    }

    @Test
    void
            given_two_answers_with_the_same_words_when_the_second_is_unknown_then_the_first_is_not_taken_for_it() {
        route.agentAnswers(request, "Thank you!");
        route.network.failNext(new Carried.Unknown("timed out"));

        route.agentAnswers(request, "Thank you!");
        laterAndWork();

        assertThat(underThePost()).containsExactly("Thank you!", "Thank you!");
    }

    @Test
    void
            given_a_worker_killed_between_sending_and_recording_when_its_work_is_taken_back_then_there_is_one_answer() {
        route.network.crashAfterNext();

        route.agentAnswers(request, "It is fixed.");
        route.takeBackAndWork();
        laterAndWork();

        assertThat(underThePost()).containsExactly("It is fixed.");
        assertThat(route.facts.facts(Delivered.class)).hasSize(1);
    }

    @Test
    void given_a_paused_channel_when_an_agent_answers_then_the_answer_waits_for_its_end() {
        route.channels.setState(route.channel.id(), ChannelState.PAUSED);
        route.agentAnswers(request, "It is fixed.");
        assertThat(route.network.tries()).isEmpty();

        route.channels.setState(route.channel.id(), ChannelState.ACTIVE);
        laterAndWork();

        assertThat(underThePost()).containsExactly("It is fixed.");
    }

    @Test
    void given_a_removed_channel_when_an_agent_answers_then_a_person_is_told() {
        route.channels.setState(route.channel.id(), ChannelState.REMOVED);

        route.agentAnswers(request, "It is fixed.");

        assertThat(route.network.tries()).isEmpty();
        assertThat(route.comments.notes()).hasSize(1);
    }

    @Test
    void given_our_own_answer_when_the_network_shows_it_to_us_then_it_is_not_a_post() {
        route.agentAnswers(request, "It is fixed.");
        var ours = route.network.network().getFirst().externalId();

        var kept = route.arrives(aPost().withId(ours).answering("p1", "p1").build());

        assertThat(kept.reason()).isEqualTo(Reason.OWN_VOICE);
        assertThat(route.desk.opened()).hasSize(1);
        assertThat(route.desk.said()).isEmpty();
    }

    @Test
    void given_a_follow_up_when_an_agent_answers_then_the_answer_stands_under_the_newest_post() {
        route.arrives(aPost().withId("p2").answering("p1", "p1").build());

        route.agentAnswers(request, "Now it is fixed.");

        assertThat(route.network.network())
                .singleElement()
                .matches(post -> post.underExternalId().equals("p2"));
    }

    @Test
    void given_a_post_that_takes_no_answer_when_an_agent_answers_then_a_person_is_told() {
        route.arrives(
                aPost().withId("feed-1")
                        .withReplyTo("")
                        .by(org.hearback.person.Handles.handle("blog"))
                        .build());
        var unanswerable = route.requestOf("feed-1");

        route.agentAnswers(unanswerable, "Thanks for writing.");

        assertThat(route.network.tries()).isEmpty();
        assertThat(route.comments.notes())
                .singleElement()
                .matches(note -> note.key().equals("hearback.note.noanswers"));
    }
}
