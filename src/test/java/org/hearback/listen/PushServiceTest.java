package org.hearback.listen;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.hearback.channel.ChannelState;
import org.hearback.channel.Channels;
import org.hearback.channel.FakeChannelBook;
import org.hearback.channel.FakeHealthBook;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.FakeFactLog;
import org.hearback.kernel.PostKey;
import org.hearback.kernel.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class PushServiceTest {
    private static final ChannelId CHANNEL = new ChannelId(1);

    private final TestClock clock = new TestClock(Channels.CREATED_AT);
    private final FakeFactLog facts = new FakeFactLog();
    private final FakeChannelBook channels = new FakeChannelBook();
    private final FakeHealthBook health = new FakeHealthBook();
    private final org.hearback.intake.FakePostBook posts =
            new org.hearback.intake.FakePostBook(facts);
    private final FakeEndorsementBook endorsements = new FakeEndorsementBook(facts);
    private final PushService service =
            new PushService(
                    channels,
                    health,
                    new PushService.Books(posts, endorsements, new FakePushBook()),
                    List.of(new FakePushedFeed("webhook")),
                    clock);

    @BeforeEach
    void a_channel() {
        channels.put(Channels.aChannel().ofKind("webhook").build());
    }

    private PushOutcome push(String id, String body) {
        return service.receive(
                CHANNEL,
                new PushedFeed.Push(Map.of("signed", "yes", "id", id), body.getBytes(UTF_8)));
    }

    @Test
    void given_a_genuine_push_when_received_then_its_posts_are_kept_before_it_is_acknowledged() {
        assertThat(push("m1", "a\nb")).isEqualTo(new PushOutcome.Accepted(2, 0));

        assertThat(facts.facts(PostReceived.class)).hasSize(2);
    }

    @Test
    void
            given_a_push_that_is_replayed_when_received_then_it_is_refused_for_three_days_and_nothing_is_stored_twice() {
        push("m1", "a");
        clock.pass(Duration.ofHours(71));
        service.tidy();

        assertThat(push("m1", "a")).isEqualTo(new PushOutcome.Replayed("m1"));
        assertThat(facts.facts(PostReceived.class)).hasSize(1);
    }

    @Test
    void given_another_push_with_a_post_that_is_known_when_received_then_the_post_is_kept_once() {
        push("m1", "a");

        assertThat(push("m2", "a\nb")).isEqualTo(new PushOutcome.Accepted(1, 1));
    }

    @Test
    void given_a_push_that_says_an_answer_is_accepted_when_received_then_that_is_kept_and_told() {
        assertThat(push("m1", "accepted a")).isEqualTo(new PushOutcome.Accepted(1, 0));

        assertThat(facts.facts(AnswerEndorsed.class))
                .containsExactly(
                        new AnswerEndorsed(new PostKey(CHANNEL, "a"), Endorsement.Kind.ACCEPTED));
        assertThat(facts.facts(PostReceived.class)).isEmpty();
    }

    @Test
    void given_another_push_that_says_the_same_of_an_answer_when_received_then_nothing_is_told() {
        push("m1", "accepted a");

        assertThat(push("m2", "accepted a")).isEqualTo(new PushOutcome.Accepted(0, 1));
        assertThat(facts.facts(AnswerEndorsed.class)).hasSize(1);
    }

    @Test
    void
            given_a_push_that_is_not_genuine_when_received_then_nothing_is_stored_and_the_health_says_so() {
        var outcome = service.receive(CHANNEL, new PushedFeed.Push(Map.of(), "a".getBytes(UTF_8)));

        assertThat(outcome).isEqualTo(new PushOutcome.NotGenuine("signed", "is not yes"));
        assertThat(facts.facts()).isEmpty();
        assertThat(health.of(CHANNEL).trouble()).isEqualTo("signed: is not yes");
        assertThat(health.of(CHANNEL).httpStatus()).isEqualTo(401);
    }

    @Test
    void
            given_a_genuine_push_that_cannot_be_read_when_received_then_its_sender_may_mend_and_repeat_it() {
        assertThat(push("m1", " ")).isInstanceOf(PushOutcome.Malformed.class);

        assertThat(push("m1", "a")).isEqualTo(new PushOutcome.Accepted(1, 0));
    }

    @Test
    void
            given_no_channel_a_removed_one_or_one_that_polls_when_pushed_to_then_there_is_no_such_channel() {
        var push = new PushedFeed.Push(Map.of("signed", "yes"), "a".getBytes(UTF_8));
        channels.put(Channels.aChannel().withId(2).ofKind("mastodon").build());
        channels.put(
                Channels.aChannel()
                        .withId(3)
                        .ofKind("webhook")
                        .inState(ChannelState.REMOVED)
                        .build());

        for (var id : List.of(2, 3, 4))
            assertThat(service.receive(new ChannelId(id), push))
                    .isEqualTo(new PushOutcome.NoSuchChannel());
    }

    @Test
    void given_a_paused_channel_when_pushed_to_then_the_sender_is_asked_to_come_again() {
        channels.setState(CHANNEL, ChannelState.PAUSED);

        assertThat(push("m1", "a")).isEqualTo(new PushOutcome.Paused());
        assertThat(facts.facts()).isEmpty();
    }
}
